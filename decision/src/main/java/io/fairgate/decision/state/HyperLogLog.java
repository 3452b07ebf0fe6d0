package io.fairgate.decision.state;

/// An estimate of how many different values were seen, in 1,024 bytes, with a standard error of
/// 3.25 % (1.04 / sqrt(1024)).
///
/// Flajolet, Fusy, Gandouet, Meunier: HyperLogLog, 2007, with linear counting for small counts. The
/// values are hashes already. The order of the values does not matter, and two sketches unite by
/// the greater of each register.
final class HyperLogLog {
  static final int REGISTERS = 1024;
  static final double STANDARD_ERROR = 0.0325;

  static final HyperLogLog NONE = new HyperLogLog(new byte[0]);

  private static final double ALPHA = 0.7213 / (1 + 1.079 / REGISTERS);

  private final byte[] registers;

  HyperLogLog() {
    this(new byte[REGISTERS]);
  }

  HyperLogLog(byte[] registers) {
    this.registers = registers;
  }

  byte[] registers() {
    return registers;
  }

  void add(long hash) {
    long mixed = Hashes.mix(hash);
    int register = (int) (mixed >>> 54);
    byte rank = (byte) (Long.numberOfLeadingZeros(mixed << 10 | 0x200) + 1);
    if (rank > registers[register]) {
      registers[register] = rank;
    }
  }

  void unite(HyperLogLog other) {
    for (int i = 0; i < registers.length; i++) {
      registers[i] = (byte) Math.max(registers[i], other.registers[i]);
    }
  }

  /// This sketch with one value more, itself left as it is.
  HyperLogLog with(long hash) {
    if (hash == 0) {
      return this;
    }
    var more = new HyperLogLog(registers.clone());
    more.add(hash);
    return more;
  }

  long estimate() {
    double sum = 0;
    int zeros = 0;
    for (byte register : registers) {
      sum += 1.0 / (1L << register);
      if (register == 0) {
        zeros++;
      }
    }
    double estimate = ALPHA * REGISTERS * REGISTERS / sum;
    if (estimate <= 2.5 * REGISTERS && zeros > 0) {
      estimate = REGISTERS * StrictMath.log((double) REGISTERS / zeros);
    }
    return StrictMath.round(estimate);
  }
}

package io.fairgate.decision.state;

import io.fairgate.marketplace.codec.ByteReader;
import io.fairgate.marketplace.codec.ByteWriter;

/// The bytes of one entity's windows outside memory:
///
/// ```
/// newest │ totals │ ever: size, values … or registers │ events: time since the one before, mask,
/// number columns, key columns │ folded: groups, each its buckets
/// ```
///
/// The same events give the same bytes, quiet or busy, whatever order they came in.
final class WindowBytes {
  private WindowBytes() {}

  static void encode(Decoded entity, ByteWriter out) {
    out.varint(entity.newest);
    for (long total : entity.totals) {
      out.zigzag(total);
    }
    for (EverSet set : entity.ever) {
      encode(set, out);
    }
    encode(entity.layout, entity.log, out);
    out.varint(entity.folded.length);
    for (Folded folded : entity.folded) {
      out.varint(folded.buckets.size());
      folded.buckets.forEach((index, bucket) -> encode(index, bucket, out));
    }
  }

  private static void encode(EverSet set, ByteWriter out) {
    out.flag(set.isExact());
    if (!set.isExact()) {
      byte[] registers = set.sketch().registers();
      out.raw(registers, 0, registers.length);
      return;
    }
    out.varint(set.size());
    for (int i = 0; i < set.size(); i++) {
      out.fixedLong(set.value(i));
    }
  }

  private static void encode(WindowLayout layout, Log log, ByteWriter out) {
    out.varint(log.size());
    long last = 0;
    for (int i = log.from; i < log.to; i++) {
      out.varint(log.time[i] - last);
      last = log.time[i];
      int bits = log.mask[i];
      if (layout.hasMasks()) {
        out.varint(bits);
      }
      for (int rest = layout.numbersOf(bits); rest != 0; rest &= rest - 1) {
        out.zigzag(log.numbers[Integer.numberOfTrailingZeros(rest)][i]);
      }
      for (int rest = layout.keysOf(bits); rest != 0; rest &= rest - 1) {
        out.fixedLong(log.keys[Integer.numberOfTrailingZeros(rest)][i]);
      }
    }
  }

  private static void encode(long index, Folded.Bucket bucket, ByteWriter out) {
    out.varint(index);
    out.varint(bucket.count);
    for (int c = 0; c < bucket.sum.length; c++) {
      out.zigzag(bucket.sum[c]);
      out.zigzag(bucket.min[c]);
      out.zigzag(bucket.max[c]);
    }
    for (HyperLogLog sketch : bucket.distinct) {
      out.raw(sketch.registers(), 0, HyperLogLog.REGISTERS);
    }
  }

  static Decoded decode(WindowLayout layout, int exactDistinct, ByteReader in) {
    var entity = new Decoded(layout, exactDistinct);
    entity.newest = in.varint();
    for (int i = 0; i < entity.totals.length; i++) {
      entity.totals[i] = in.zigzag();
    }
    for (EverSet set : entity.ever) {
      decode(set, in);
    }
    decode(layout, entity.log, in);
    entity.folded = new Folded[in.count(1)];
    for (int g = 0; g < entity.folded.length; g++) {
      entity.folded[g] = new Folded(layout, g);
      for (int n = in.count(2); n > 0; n--) {
        decode(entity.folded[g].bucket(in.varint()), in);
      }
    }
    entity.forgetNewest();
    return entity;
  }

  private static void decode(EverSet set, ByteReader in) {
    if (!in.flag()) {
      set.restore(new HyperLogLog(in.raw(HyperLogLog.REGISTERS)));
      return;
    }
    for (int n = in.count(8); n > 0; n--) {
      set.add(in.fixedLong());
    }
  }

  private static void decode(WindowLayout layout, Log log, ByteReader in) {
    long time = 0;
    for (int n = in.count(1); n > 0; n--) {
      time += in.varint();
      int bits = layout.hasMasks() ? (int) in.varint() : 1;
      int i = log.append(time, bits);
      for (int rest = layout.numbersOf(bits); rest != 0; rest &= rest - 1) {
        log.numbers[Integer.numberOfTrailingZeros(rest)][i] = in.zigzag();
      }
      for (int rest = layout.keysOf(bits); rest != 0; rest &= rest - 1) {
        log.keys[Integer.numberOfTrailingZeros(rest)][i] = in.fixedLong();
      }
    }
  }

  private static void decode(Folded.Bucket bucket, ByteReader in) {
    bucket.count = in.varint();
    for (int c = 0; c < bucket.sum.length; c++) {
      bucket.sum[c] = in.zigzag();
      bucket.min[c] = in.zigzag();
      bucket.max[c] = in.zigzag();
    }
    for (HyperLogLog sketch : bucket.distinct) {
      byte[] registers = in.raw(HyperLogLog.REGISTERS);
      System.arraycopy(registers, 0, sketch.registers(), 0, registers.length);
    }
  }
}

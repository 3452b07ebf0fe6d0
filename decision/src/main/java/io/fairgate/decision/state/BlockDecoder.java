package io.fairgate.decision.state;

/// Reads a [Block] back into the open. Off the hot path.
final class BlockDecoder {
  private final WindowLayout layout;
  private final int exactDistinct;
  final long[] totals;
  private final long[] values = new long[Block.VALUES_MAX];
  private byte[] page = new byte[0];
  private int pos;

  BlockDecoder(WindowLayout layout, int exactDistinct) {
    this.layout = layout;
    this.exactDistinct = exactDistinct;
    totals = new long[layout.totals().length];
  }

  Decoded decode(byte[] block, int at) {
    var entity = new Decoded(layout, exactDistinct);
    decode(block, at, entity);
    return entity;
  }

  /// Into an empty entity.
  void decode(byte[] block, int at, Decoded entity) {
    entity.newest = Block.getTime(block, at + Block.NEWEST);
    page = block;
    pos = at + Block.TOTALS;
    for (int i = 0; i < entity.totals.length; i++) {
      entity.totals[i] = nextLong();
    }
    for (EverSet set : entity.ever) {
      int size = page[pos++] & 0xff;
      for (int i = 0; i < size; i++) {
        set.add(nextLong());
      }
    }
    int size = page[at + Block.VALUES] & 0xff;
    for (int i = 0; i < size; i++) {
      values[i] = nextLong();
    }
    int events = page[at + Block.EVENTS] & 0xff;
    long time = events == 0 ? 0 : Block.getTime(page, at + Block.OLDEST);
    for (int n = 0; n < events; n++) {
      time += varint();
      readEvent(entity.log, time);
    }
  }

  private void readEvent(Log log, long time) {
    int bits = layout.hasMasks() ? (int) varint() : 1;
    int i = log.append(time, bits);
    for (long[] column : log.numbers) {
      column[i] = 0;
    }
    for (long[] column : log.keys) {
      column[i] = 0;
    }
    for (int rest = layout.numbersOf(bits); rest != 0; rest &= rest - 1) {
      log.numbers[Integer.numberOfTrailingZeros(rest)][i] = Block.unzigzag(varint());
    }
    for (int rest = layout.keysOf(bits); rest != 0; rest &= rest - 1) {
      int place = page[pos++];
      log.keys[Integer.numberOfTrailingZeros(rest)][i] = place == 0 ? 0 : values[place - 1];
    }
  }

  private long nextLong() {
    long value = Block.getLong(page, pos);
    pos += 8;
    return value;
  }

  private long varint() {
    long value = 0;
    int shift = 0;
    while (true) {
      byte b = page[pos++];
      value |= (long) (b & 0x7f) << shift;
      if (b >= 0) {
        return value;
      }
      shift += 7;
    }
  }
}

package io.fairgate.decision.state;

/// Writes quiet entities as [Block]s: appends in place where an event comes in order and fits, else
/// writes the block anew.
final class BlockWriter {
  /// A varint has up to 10 bytes; a mask 5.
  private static final int EVENT_BYTES_MAX_FIXED = 15;

  private final WindowLayout layout;
  private final Slab slab;
  private final BlockDecoder decoder;
  private final byte[] event;
  private final long[] newValues;
  private final long[] dictionary = new long[Block.VALUES_MAX];
  private int dictionarySize;
  private byte[] scratch;

  BlockWriter(WindowLayout layout, Slab slab, BlockDecoder decoder) {
    this.layout = layout;
    this.slab = slab;
    this.decoder = decoder;
    event =
        new byte
            [EVENT_BYTES_MAX_FIXED + 10 * layout.numberSlots().length + layout.keyColumns().length];
    newValues = new long[layout.keyColumns().length];
    scratch =
        new byte
            [Block.TOTALS
                + 8 * layout.totals().length
                + 9 * layout.everColumns().length
                + 8 * layout.keyColumns().length
                + event.length];
  }

  /// Whether the block still fits when the event is in it. Appends it then, and returns the block's
  /// place, which may be another; returns -1, having written nothing, where it takes the slow way.
  int append(int ref, long at, Touch touch) {
    byte[] page = slab.page(ref);
    int block = slab.offset(ref);
    int events = page[block + Block.EVENTS] & 0xff;
    long newest = Block.getTime(page, block + Block.NEWEST);
    int bits = touch.mask & layout.loggedMask();
    int dictionary = dictionaryAt(page, block, touch);
    if (dictionary < 0) {
      return -1;
    }
    if (bits == 0) {
      addTotals(page, block, at, touch);
      return ref;
    }
    if (at < newest || events >= Block.EVENTS_MAX) {
      return -1;
    }
    int values = page[block + Block.VALUES] & 0xff;
    int size = encode(page, dictionary, values, events == 0 ? 0 : at - newest, bits, touch);
    if (size < 0) {
      return -1;
    }
    int used = Block.getShort(page, block + Block.USED);
    int added = newCount;
    int needed = used + size + 8 * added;
    int capacity = (page[block] & 0xff) * Slab.UNIT;
    if (needed > capacity) {
      if (events > 0
          && Block.getTime(page, block + Block.OLDEST) <= at - layout.retentionMillis()) {
        return -1;
      }
      int units = Slab.unitsFor(needed);
      if (units > Slab.UNITS_MAX) {
        return -1;
      }
      int bigger = slab.allocate(units);
      System.arraycopy(page, block + 1, slab.page(bigger), slab.offset(bigger) + 1, used - 1);
      slab.release(ref);
      ref = bigger;
      page = slab.page(ref);
      dictionary += slab.offset(ref) - block;
      block = slab.offset(ref);
    }
    int dictionaryEnd = dictionary + 8 * values;
    if (added > 0) {
      System.arraycopy(
          page, dictionaryEnd, page, dictionaryEnd + 8 * added, block + used - dictionaryEnd);
      for (int i = 0; i < added; i++) {
        Block.putLong(page, dictionaryEnd + 8 * i, newValues[i]);
      }
      page[block + Block.VALUES] = (byte) (values + added);
    }
    System.arraycopy(event, 0, page, block + used + 8 * added, size);
    if (events == 0) {
      Block.putTime(page, block + Block.OLDEST, at);
    }
    Block.putTime(page, block + Block.NEWEST, at);
    page[block + Block.EVENTS] = (byte) (events + 1);
    Block.putShort(page, block + Block.USED, needed);
    addTotals(page, block, at, touch);
    return ref;
  }

  private int newCount;

  private int encode(byte[] page, int dictionary, int values, long since, int bits, Touch touch) {
    int to = Block.putVarint(event, 0, since);
    if (layout.hasMasks()) {
      to = Block.putVarint(event, to, bits);
    }
    int numbers = layout.numbersOf(bits);
    for (int rest = numbers; rest != 0; rest &= rest - 1) {
      int c = Integer.numberOfTrailingZeros(rest);
      to = Block.putVarint(event, to, Block.zigzag(touch.numbers[c]));
    }
    newCount = 0;
    int keys = layout.keysOf(bits);
    for (int rest = keys; rest != 0; rest &= rest - 1) {
      int place = place(page, dictionary, values, touch.keys[Integer.numberOfTrailingZeros(rest)]);
      if (place > Block.VALUES_MAX) {
        return -1;
      }
      event[to++] = (byte) place;
    }
    return to;
  }

  private int place(byte[] page, int dictionary, int values, long value) {
    if (value == 0) {
      return 0;
    }
    for (int i = 0; i < values; i++) {
      if (Block.getLong(page, dictionary + 8 * i) == value) {
        return i + 1;
      }
    }
    for (int i = 0; i < newCount; i++) {
      if (newValues[i] == value) {
        return values + i + 1;
      }
    }
    newValues[newCount++] = value;
    return values + newCount;
  }

  /// Where the dictionary stands, or -1 where the event brings a value that was never seen before.
  private int dictionaryAt(byte[] page, int block, Touch touch) {
    int at = block + Block.TOTALS + 8 * layout.totals().length;
    for (int i = 0; i < layout.everColumns().length; i++) {
      boolean counts = (touch.mask >>> layout.everSeries()[i] & 1) != 0;
      long value = counts ? touch.keys[layout.everColumns()[i]] : 0;
      boolean known = value == 0;
      int size = page[at++] & 0xff;
      for (int j = 0; j < size; j++) {
        known |= Block.getLong(page, at) == value;
        at += 8;
      }
      if (!known) {
        return -1;
      }
    }
    return at;
  }

  private void addTotals(byte[] page, int block, long at, Touch touch) {
    int totals = layout.totals().length;
    for (int i = 0; i < totals; i++) {
      decoder.totals[i] = Block.getLong(page, block + Block.TOTALS + 8 * i);
    }
    Totals.add(layout, decoder.totals, at, touch, true);
    for (int i = 0; i < totals; i++) {
      Block.putLong(page, block + Block.TOTALS + 8 * i, decoder.totals[i]);
    }
  }

  /// Writes an entity of which this is the first event; returns its place.
  int writeFirst(long at, Touch touch) {
    int bits = touch.mask & layout.loggedMask();
    newCount = 0;
    int size = bits == 0 ? 0 : encode(scratch, 0, 0, 0, bits, touch);
    int to = Block.TOTALS + 8 * layout.totals().length;
    for (int i = 0; i < layout.everColumns().length; i++) {
      boolean counts = (touch.mask >>> layout.everSeries()[i] & 1) != 0;
      long value = counts ? touch.keys[layout.everColumns()[i]] : 0;
      scratch[to++] = (byte) (value == 0 ? 0 : 1);
      if (value != 0) {
        Block.putLong(scratch, to, value);
        to += 8;
      }
    }
    for (int i = 0; i < newCount; i++) {
      Block.putLong(scratch, to, newValues[i]);
      to += 8;
    }
    System.arraycopy(event, 0, scratch, to, size);
    to += size;
    Block.putShort(scratch, Block.USED, to);
    scratch[Block.EVENTS] = (byte) (bits == 0 ? 0 : 1);
    scratch[Block.VALUES] = (byte) newCount;
    Block.putTime(scratch, Block.OLDEST, bits == 0 ? 0 : at);
    Block.putTime(scratch, Block.NEWEST, bits == 0 ? 0 : at);
    for (int i = 0; i < layout.totals().length; i++) {
      Block.putLong(scratch, Block.TOTALS + 8 * i, layout.totals()[i].initial());
    }
    addTotals(scratch, 0, at, touch);
    int ref = slab.allocate(Slab.unitsFor(to));
    System.arraycopy(scratch, 1, slab.page(ref), slab.offset(ref) + 1, to - 1);
    return ref;
  }

  /// Writes an entity as a new block; returns its place, or -1 where it does not fit one.
  int write(Decoded entity) {
    Log log = entity.log;
    if (log.size() > Block.EVENTS_MAX || entity.folded.length > 0) {
      return -1;
    }
    int ever = 0;
    for (EverSet set : entity.ever) {
      if (!set.isExact() || set.size() > Block.VALUES_MAX) {
        return -1;
      }
      ever += 1 + 8 * set.size();
    }
    if (!fillDictionary(log)) {
      return -1;
    }
    int most =
        Block.TOTALS
            + 8 * entity.totals.length
            + ever
            + 8 * dictionarySize
            + log.size() * event.length;
    if (scratch.length < most) {
      scratch = new byte[most];
    }
    int used = put(entity);
    int units = Slab.unitsFor(used);
    if (units > Slab.UNITS_MAX) {
      return -1;
    }
    int ref = slab.allocate(units);
    System.arraycopy(scratch, 1, slab.page(ref), slab.offset(ref) + 1, used - 1);
    return ref;
  }

  private int put(Decoded entity) {
    Log log = entity.log;
    int to = Block.TOTALS;
    for (long total : entity.totals) {
      Block.putLong(scratch, to, total);
      to += 8;
    }
    for (EverSet set : entity.ever) {
      scratch[to++] = (byte) set.size();
      for (int i = 0; i < set.size(); i++) {
        Block.putLong(scratch, to, set.value(i));
        to += 8;
      }
    }
    for (int i = 0; i < dictionarySize; i++) {
      Block.putLong(scratch, to, dictionary[i]);
      to += 8;
    }
    long last = log.size() == 0 ? 0 : log.time[log.from];
    for (int i = log.from; i < log.to; i++) {
      to = Block.putVarint(scratch, to, log.time[i] - last);
      last = log.time[i];
      int bits = log.mask[i];
      if (layout.hasMasks()) {
        to = Block.putVarint(scratch, to, bits);
      }
      for (int rest = layout.numbersOf(bits); rest != 0; rest &= rest - 1) {
        long number = log.numbers[Integer.numberOfTrailingZeros(rest)][i];
        to = Block.putVarint(scratch, to, Block.zigzag(number));
      }
      for (int rest = layout.keysOf(bits); rest != 0; rest &= rest - 1) {
        long value = log.keys[Integer.numberOfTrailingZeros(rest)][i];
        scratch[to++] = (byte) (value == 0 ? 0 : indexOf(value) + 1);
      }
    }
    Block.putShort(scratch, Block.USED, to);
    scratch[Block.EVENTS] = (byte) log.size();
    scratch[Block.VALUES] = (byte) dictionarySize;
    Block.putTime(scratch, Block.OLDEST, log.size() == 0 ? 0 : log.time[log.from]);
    Block.putTime(scratch, Block.NEWEST, entity.newest);
    return to;
  }

  /// The different values of the logged events, in the order in which they appear; false where
  /// there are too many.
  private boolean fillDictionary(Log log) {
    dictionarySize = 0;
    for (int i = log.from; i < log.to; i++) {
      for (int rest = layout.keysOf(log.mask[i]); rest != 0; rest &= rest - 1) {
        long value = log.keys[Integer.numberOfTrailingZeros(rest)][i];
        if (value != 0 && indexOf(value) < 0) {
          if (dictionarySize == Block.VALUES_MAX) {
            return false;
          }
          dictionary[dictionarySize++] = value;
        }
      }
    }
    return true;
  }

  private int indexOf(long value) {
    for (int i = 0; i < dictionarySize; i++) {
      if (dictionary[i] == value) {
        return i;
      }
    }
    return -1;
  }
}

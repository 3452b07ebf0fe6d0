package io.fairgate.decision.state;

import io.fairgate.decision.state.WindowLayout.Group;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Reads a quiet entity's [Block] once from the oldest event to the newest and so gets every cell
/// of its table, the event at hand included. On the hot path: no allocation.
final class BlockReader {
  private final WindowLayout layout;
  private final boolean hasMasks;
  private final boolean extremes;
  private final boolean isPlain;
  private final int groupCount;
  private final int[] groupBit;
  private final long[] groupDelay;
  private final long[][] groupWindows;
  private final int[] groupCell;
  private final int[][] groupNumbers;
  private final int[][] groupNumberAt;
  private final int[][] groupKeys;
  private final int[][] groupKeyAt;
  private final int[] pointer;
  private final long[] number;
  private final int[] key;
  private final int numberColumns;
  private final int keyColumns;
  private final int allNumbers;
  private final int allKeys;

  private byte[] page = new byte[0];
  private int pos;

  BlockReader(WindowLayout layout) {
    this.layout = layout;
    hasMasks = layout.hasMasks();
    Group[] groups = layout.groups();
    groupCount = groups.length;
    groupBit = new int[groupCount];
    groupDelay = new long[groupCount];
    groupWindows = new long[groupCount][];
    groupCell = new int[groupCount];
    groupNumbers = new int[groupCount][];
    groupNumberAt = new int[groupCount][];
    groupKeys = new int[groupCount][];
    groupKeyAt = new int[groupCount][];
    pointer = new int[groupCount];
    for (int g = 0; g < groupCount; g++) {
      Group group = groups[g];
      groupBit[g] = 1 << group.series();
      groupDelay[g] = group.delayMillis();
      groupWindows[g] = group.windows();
      groupCell[g] = group.cell();
      groupNumbers[g] = usedColumns(group.numberAt());
      groupNumberAt[g] = usedCells(group.numberAt());
      groupKeys[g] = usedColumns(group.keyAt());
      groupKeyAt[g] = usedCells(group.keyAt());
    }
    numberColumns = layout.numberSlots().length;
    keyColumns = layout.keyColumns().length;
    number = new long[numberColumns];
    key = new int[keyColumns];
    allNumbers = hasMasks ? 0 : layout.numbersOf(1);
    allKeys = hasMasks ? 0 : layout.keysOf(1);
    extremes = layout.hasExtremes();
    isPlain =
        !hasMasks
            && groupCount == 1
            && !extremes
            && Integer.bitCount(allNumbers) <= 1
            && Integer.bitCount(allKeys) <= 1;
  }

  private static int[] usedColumns(int[] at) {
    return IntStream.range(0, at.length).filter(c -> at[c] >= 0).toArray();
  }

  private static int[] usedCells(int[] at) {
    return Arrays.stream(at).filter(cell -> cell >= 0).toArray();
  }

  /// `block` is empty for an entity that was never seen: then the event at hand is all there is.
  /// Events at or before `floor` are forgotten, whether or not they still stand in the block.
  void read(byte[] block, int at, long now, long floor, Touch touch, Reading out) {
    for (int g = 0; g < groupCount; g++) {
      pointer[g] = groupWindows[g].length - 1;
    }
    page = block;
    int dictionary = at;
    int values = 0;
    if (block.length > 0) {
      pos = at + Block.TOTALS;
      readTotals(out);
      readEver(touch, out);
      dictionary = pos;
      values = block[at + Block.VALUES] & 0xff;
      pos += 8 * values;
      if (isPlain) {
        readPlain(block, at, now, floor, out);
      } else {
        readEvents(block, at, now, floor, out);
      }
    } else {
      countNewEver(touch, out);
    }
    int logged = touch.mask & layout.loggedMask();
    if (logged != 0) {
      for (int c = 0; c < numberColumns; c++) {
        number[c] = touch.numbers[c];
      }
      for (int c = 0; c < keyColumns; c++) {
        key[c] = touch.keys[c] == 0 ? 0 : place(dictionary, values, touch.keys[c]);
      }
      accumulate(now, now, logged, out);
    }
    addTotals(now, touch, out);
    finish(out);
  }

  private int place(int dictionary, int values, long hash) {
    for (int i = 0; i < values; i++) {
      if (Block.getLong(page, dictionary + 8 * i) == hash) {
        return i + 1;
      }
    }
    return Block.VALUES_MAX + 1;
  }

  private void readEvents(byte[] block, int at, long now, long floor, Reading out) {
    int events = block[at + Block.EVENTS] & 0xff;
    long time = events == 0 ? 0 : Block.getTime(block, at + Block.OLDEST);
    for (int i = 0; i < events; i++) {
      time += varint();
      int mask = 1;
      int numbers = allNumbers;
      int keys = allKeys;
      if (hasMasks) {
        mask = (int) varint();
        numbers = layout.numbersOf(mask);
        keys = layout.keysOf(mask);
      }
      for (int c = 0; c < numberColumns; c++) {
        if ((numbers >>> c & 1) != 0) {
          number[c] = Block.unzigzag(varint());
        }
      }
      for (int c = 0; c < keyColumns; c++) {
        if ((keys >>> c & 1) != 0) {
          key[c] = page[pos++];
        }
      }
      if (time > now) {
        return;
      }
      if (time > floor) {
        accumulate(time, now, mask, out);
      }
    }
  }

  /// The same where there is one series, one group and at most one column of each sort: what falls
  /// into one window is added up before it is put there.
  private void readPlain(byte[] block, int at, long now, long floor, Reading out) {
    int events = block[at + Block.EVENTS] & 0xff;
    long time = events == 0 ? 0 : Block.getTime(block, at + Block.OLDEST);
    long[] windows = groupWindows[0];
    long due = now - groupDelay[0];
    long from = Math.max(floor, due - windows[windows.length - 1]);
    int k = windows.length - 1;
    int n = 0;
    long sum = 0;
    long seen = 0;
    for (int i = 0; i < events; i++) {
      time += varint();
      long value = allNumbers == 0 ? 0 : Block.unzigzag(varint());
      int place = allKeys == 0 ? 0 : page[pos++];
      if (time > due) {
        break;
      }
      if (time <= from) {
        continue;
      }
      if (k > 0 && due - time < windows[k - 1]) {
        put(k, n, sum, seen, out);
        n = 0;
        sum = 0;
        seen = 0;
        do {
          k--;
        } while (k > 0 && due - time < windows[k - 1]);
      }
      n++;
      sum += value;
      // Shifted by 63, which is no value's place, and then out: the place 0 is no value.
      seen |= 1L << place - 1 & ~Long.MIN_VALUE;
    }
    put(k, n, sum, seen, out);
    pointer[0] = k;
  }

  private void put(int k, int n, long sum, long seen, Reading out) {
    out.count[groupCell[0] + k] += n;
    for (int first : groupNumberAt[0]) {
      out.sum[first + k] += sum;
    }
    for (int first : groupKeyAt[0]) {
      out.distinct[first + k] |= seen;
    }
  }

  /// Up to eight bytes in one load: where the last byte is shows in the bits that go on, and three
  /// steps push the sevens of bits together. No branch waits for a length that nobody can foretell.
  private long varint() {
    long word = Block.getLong(page, pos);
    long stops = ~word & 0x8080_8080_8080_8080L;
    if (stops == 0) {
      return longVarint();
    }
    pos += (Long.numberOfTrailingZeros(stops) >>> 3) + 1;
    long w = word & (stops ^ stops - 1) & 0x7f7f_7f7f_7f7f_7f7fL;
    w = w & 0x007f_007f_007f_007fL | (w & 0x7f00_7f00_7f00_7f00L) >>> 1;
    w = w & 0x0000_3fff_0000_3fffL | (w & 0x3fff_0000_3fff_0000L) >>> 2;
    return w & 0x0000_0000_0fff_ffffL | (w & 0x0fff_ffff_0000_0000L) >>> 4;
  }

  private long longVarint() {
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

  private void accumulate(long time, long now, int mask, Reading out) {
    for (int g = 0; g < groupCount; g++) {
      long age = now - groupDelay[g] - time;
      if ((mask & groupBit[g]) == 0 || age < 0) {
        continue;
      }
      long[] windows = groupWindows[g];
      int k = pointer[g];
      if (age >= windows[k]) {
        continue;
      }
      while (k > 0 && age < windows[k - 1]) {
        k--;
      }
      pointer[g] = k;
      out.count[groupCell[g] + k]++;
      int[] numbers = groupNumbers[g];
      for (int j = 0; j < numbers.length; j++) {
        int cell = groupNumberAt[g][j] + k;
        long value = number[numbers[j]];
        out.sum[cell] += value;
        if (extremes) {
          out.min[cell] = Math.min(out.min[cell], value);
          out.max[cell] = Math.max(out.max[cell], value);
        }
      }
      int[] keys = groupKeys[g];
      for (int j = 0; j < keys.length; j++) {
        int place = key[keys[j]];
        if (place != 0) {
          out.distinct[groupKeyAt[g][j] + k] |= 1L << (place - 1);
        }
      }
    }
  }

  /// Each event was put into its smallest window alone; now each window gets those it contains.
  private void finish(Reading out) {
    for (int g = 0; g < groupCount; g++) {
      int windows = groupWindows[g].length;
      for (int k = 1; k < windows; k++) {
        out.count[groupCell[g] + k] += out.count[groupCell[g] + k - 1];
      }
      for (int first : groupNumberAt[g]) {
        for (int cell = first + 1; cell < first + windows; cell++) {
          out.sum[cell] += out.sum[cell - 1];
          if (extremes) {
            out.min[cell] = Math.min(out.min[cell], out.min[cell - 1]);
            out.max[cell] = Math.max(out.max[cell], out.max[cell - 1]);
          }
        }
      }
      for (int first : groupKeyAt[g]) {
        for (int cell = first + 1; cell < first + windows; cell++) {
          out.distinct[cell] |= out.distinct[cell - 1];
        }
        for (int cell = first; cell < first + windows; cell++) {
          out.distinct[cell] = Long.bitCount(out.distinct[cell]);
        }
      }
    }
  }

  private void readTotals(Reading out) {
    for (int i = 0; i < out.totals.length; i++) {
      out.totals[i] = Block.getLong(page, pos);
      pos += 8;
    }
  }

  private void readEver(Touch touch, Reading out) {
    for (int i = 0; i < out.ever.length; i++) {
      int known = page[pos++] & 0xff;
      long value = everValue(touch, i);
      boolean isNew = value != 0;
      for (int j = 0; j < known; j++) {
        isNew &= Block.getLong(page, pos) != value;
        pos += 8;
      }
      out.ever[i] = known + (isNew ? 1 : 0);
    }
  }

  private void countNewEver(Touch touch, Reading out) {
    for (int i = 0; i < out.ever.length; i++) {
      out.ever[i] = everValue(touch, i) == 0 ? 0 : 1;
    }
  }

  private long everValue(Touch touch, int i) {
    return (touch.mask >>> layout.everSeries()[i] & 1) == 0
        ? 0
        : touch.keys[layout.everColumns()[i]];
  }

  private void addTotals(long now, Touch touch, Reading out) {
    Totals.add(layout, out.totals, now, touch, false);
  }
}

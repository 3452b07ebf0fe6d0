package io.fairgate.decision.state;

import java.util.Arrays;

/// Blocks of bytes in large pages: an entity's state without an object of its own.
///
/// A block is named by its first 16-byte unit over all pages, and begins with its capacity in
/// units:
///
/// ```
/// ref ──► [ units : 1 ][ content … ]
/// ```
///
/// Half a million objects less for the collector to trace, and 16 bytes less an entity.
final class Slab {
  static final int UNIT = 16;

  /// The capacity is one byte; what needs more has long become a [Busy] entity.
  static final int UNITS_MAX = 255;

  private static final int PAGE_BITS = 20;
  private static final int PAGE_UNITS = 1 << (PAGE_BITS - 4);

  /// The first page is smaller, since a small shop has few entities in each of its many tables.
  private static final int FIRST_PAGE_UNITS = 1 << 12;

  /// A block may be read eight bytes at a time, the last one too.
  private static final int PADDING = 8;

  private byte[][] pages = new byte[0][];
  private int nextUnit;

  /// Free blocks by their units. Not linked through the blocks, which nobody has near.
  private final int[][] free = new int[UNITS_MAX + 1][];

  private final int[] freeCount = new int[UNITS_MAX + 1];

  Slab() {
    Arrays.fill(free, new int[0]);
  }

  byte[] page(int ref) {
    return pages[ref >>> (PAGE_BITS - 4)];
  }

  int offset(int ref) {
    return (ref & (PAGE_UNITS - 1)) << 4;
  }

  static int unitsFor(int bytes) {
    return (bytes + UNIT - 1) / UNIT;
  }

  /// A block of so many units, its content whatever was there before.
  int allocate(int units) {
    int ref = freeCount[units] > 0 ? free[units][--freeCount[units]] : fresh(units);
    page(ref)[offset(ref)] = (byte) units;
    return ref;
  }

  private int fresh(int units) {
    int inPage = nextUnit & (PAGE_UNITS - 1);
    if (inPage + units > (nextUnit < PAGE_UNITS ? FIRST_PAGE_UNITS : PAGE_UNITS)) {
      nextUnit += PAGE_UNITS - inPage;
      inPage = 0;
    }
    int page = nextUnit >>> (PAGE_BITS - 4);
    if (page == pages.length) {
      pages = Arrays.copyOf(pages, page + 1);
      pages[page] = new byte[(page == 0 ? FIRST_PAGE_UNITS : PAGE_UNITS) * UNIT + PADDING];
    }
    int ref = nextUnit;
    nextUnit += units;
    return ref;
  }

  void release(int ref) {
    int units = page(ref)[offset(ref)] & 0xff;
    int[] blocks = free[units];
    int count = freeCount[units]++;
    if (count == blocks.length) {
      blocks = Arrays.copyOf(blocks, count + count / 2 + 8);
      free[units] = blocks;
    }
    blocks[count] = ref;
  }
}

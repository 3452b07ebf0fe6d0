package io.fairgate.decision.state;

import io.fairgate.marketplace.codec.ByteReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The windows of all entities of one kind, or pair of kinds: quiet ones as blocks in a slab, busy
/// ones as objects.
///
/// On the hot path. `read` writes no state; `add` is its only writer. A number in the key map is a
/// block's place, or for a busy entity the complement of its place in a list.
final class WindowTable {
  private static final byte[] UNSEEN = new byte[0];

  /// No slot is known; -1 is known not to be there.
  private static final int NOWHERE = Integer.MIN_VALUE;

  final WindowLayout layout;
  private final int exactEvents;
  private final int exactDistinct;
  private final KeyMap map = new KeyMap();
  private final Slab slab = new Slab();
  private final BlockReader reader;
  private final BlockDecoder decoder;
  private final BlockWriter writer;
  private final List<@Nullable Busy> busy = new ArrayList<>();
  private final List<Integer> freeBusy = new ArrayList<>();
  private final Busy none;
  private final Decoded scratch;
  private long clock;

  /// Until then every entity has something in a window, and none need be looked for to forget.
  private long noDeathBefore = Long.MAX_VALUE;

  private long locatedHigh;
  private long locatedLow;
  private int located = NOWHERE;

  WindowTable(WindowLayout layout, int exactEvents, int exactDistinct) {
    this.layout = layout;
    this.exactEvents = exactEvents;
    this.exactDistinct = exactDistinct;
    reader = new BlockReader(layout);
    decoder = new BlockDecoder(layout, exactDistinct);
    writer = new BlockWriter(layout, slab, decoder);
    scratch = new Decoded(layout, exactDistinct);
    none = new Busy(new Decoded(layout, exactDistinct), exactEvents, exactDistinct);
  }

  int entities() {
    return map.size();
  }

  /// Fills `out` with the entity's windows at `now`, the event at hand included.
  void read(long high, long low, long now, Touch touch, Reading out) {
    out.clear();
    int slot = locate(high, low);
    if (slot < 0) {
      reader.read(UNSEEN, 0, now, 0, touch, out);
      return;
    }
    int number = map.number(slot);
    long floor = clock - layout.retentionMillis();
    if (number < 0) {
      busyAt(~number).read(now, floor, touch, out);
    } else {
      reader.read(slab.page(number), slab.offset(number), now, floor, touch, out);
    }
  }

  /// Where the key is in the map, or -1. What is judged is looked for once, and again when applied.
  int locate(long high, long low) {
    if (located == NOWHERE || high != locatedHigh || low != locatedLow) {
      located = map.find(high, low);
      locatedHigh = high;
      locatedLow = low;
    }
    return located;
  }

  /// Brings the map's line for a key near; returns anything of it.
  long touchHome(long high) {
    return map.touch(high);
  }

  /// Brings what was located last near, so that several tables fetch at once; returns anything of
  /// it.
  int touch() {
    if (located < 0) {
      return 0;
    }
    int number = map.number(located);
    return number < 0 ? busyAt(~number).size() : slab.page(number)[slab.offset(number)];
  }

  private Busy busyAt(int index) {
    Busy entity = busy.get(index);
    return entity == null ? none : entity;
  }

  /// Takes an event in.
  void add(long high, long low, long at, Touch touch) {
    clock = Math.max(clock, at);
    int slot = locate(high, low);
    if (slot < 0) {
      if (map.isFull()) {
        forget();
      }
      located = NOWHERE;
      noDeathBefore = Math.min(noDeathBefore, at + layout.retentionMillis());
      map.add(high, low, writer.writeFirst(at, touch));
      return;
    }
    int number = map.number(slot);
    if (number < 0) {
      addToBusy(slot, ~number, at, touch);
      return;
    }
    int place = writer.append(number, at, touch);
    if (place < 0) {
      scratch.clear();
      decoder.decode(slab.page(number), slab.offset(number), scratch);
      scratch.add(at, touch);
      place = writer.write(scratch);
      if (place < 0) {
        Decoded own = decoder.decode(slab.page(number), slab.offset(number));
        own.add(at, touch);
        place = store(own);
      }
      slab.release(number);
    }
    if (place != number) {
      map.set(slot, place);
    }
  }

  private void addToBusy(int slot, int index, long at, Touch touch) {
    Busy entity = busyAt(index);
    entity.add(at, touch);
    if (entity.isQuiet()) {
      int ref = writer.write(entity.entity);
      if (ref >= 0) {
        busy.set(index, null);
        freeBusy.add(index);
        map.set(slot, ref);
      }
    }
  }

  private int store(Decoded entity) {
    int ref = writer.write(entity);
    if (ref >= 0) {
      return ref;
    }
    var indexed = new Busy(entity, exactEvents, exactDistinct);
    int index;
    if (freeBusy.isEmpty()) {
      index = busy.size();
      busy.add(indexed);
    } else {
      index = freeBusy.remove(freeBusy.size() - 1);
      busy.set(index, indexed);
    }
    return ~index;
  }

  /// Drops entities of which nothing is in any window any more.
  private void forget() {
    if (layout.totals().length > 0 || layout.everColumns().length > 0 || clock < noDeathBefore) {
      return;
    }
    long oldest = Long.MAX_VALUE;
    var dead = new boolean[map.slots()];
    boolean any = false;
    for (int slot = 0; slot < dead.length; slot++) {
      if (!map.isTaken(slot)) {
        continue;
      }
      long newest = newest(map.number(slot));
      if (newest <= clock - layout.retentionMillis()) {
        dead[slot] = true;
        any = true;
        release(map.number(slot));
      } else {
        oldest = Math.min(oldest, newest);
      }
    }
    noDeathBefore = oldest == Long.MAX_VALUE ? oldest : oldest + layout.retentionMillis();
    if (any) {
      map.removeAll(dead);
    }
  }

  private long newest(int number) {
    return number < 0
        ? busyAt(~number).entity.newest
        : Block.getTime(slab.page(number), slab.offset(number) + Block.NEWEST);
  }

  private void release(int number) {
    if (number < 0) {
      busy.set(~number, null);
      freeBusy.add(~number);
    } else {
      slab.release(number);
    }
  }

  /// Calls for each entity of which anything is left, its state in the open, in the order of keys.
  void forEach(EntityVisitor visitor) {
    List<Integer> slots = map.slotsInOrder();
    for (int slot : slots) {
      Decoded entity = decoded(map.number(slot));
      if (!entity.isDeadAt(clock)) {
        entity.forgetUntil(clock - layout.retentionMillis());
        entity.log.canonicalise();
        visitor.visit(map.high(slot), map.low(slot), entity);
      }
    }
  }

  private Decoded decoded(int number) {
    return number < 0
        ? busyAt(~number).entity.copy()
        : decoder.decode(slab.page(number), slab.offset(number));
  }

  long clock() {
    return clock;
  }

  void restoreClock(long millis) {
    clock = Math.max(clock, millis);
  }

  Decoded decode(ByteReader in) {
    return WindowBytes.decode(layout, exactDistinct, in);
  }

  /// Puts back an entity that [#forEach] gave out.
  void restore(long high, long low, Decoded entity) {
    clock = Math.max(clock, entity.newest);
    noDeathBefore = Math.min(noDeathBefore, entity.newest + layout.retentionMillis());
    located = NOWHERE;
    map.add(high, low, store(entity));
  }

  /// One entity in the open.
  interface EntityVisitor {
    void visit(long high, long low, Decoded entity);
  }
}

package io.fairgate.decision.state;

import java.util.Arrays;

/// An entity with many live events: its log, and over it an index of running counts, sums and
/// distincts, so that an event costs what enters and leaves the windows and no more.
///
/// Everything but [Decoded] and [Folded] is derived from them. Reading moves the index on to the
/// time asked for; that writes no state. A time before the index's own is answered from a copy.
final class Busy {
  private final WindowLayout layout;
  private final int exactEvents;
  private final int exactDistinct;
  final Decoded entity;
  private final Log log;
  private final WindowIndex index;

  /// One a group; empty until the log outgrew its limit.
  private Folded[] folded = new Folded[0];

  Busy(Decoded entity, int exactEvents, int exactDistinct) {
    this.layout = entity.layout;
    this.entity = entity;
    this.log = entity.log;
    this.exactEvents = exactEvents;
    this.exactDistinct = exactDistinct;
    this.folded = entity.folded;
    index = new WindowIndex(layout, log);
    index.rebuild(entity.newest);
    foldWhatIsTooMuch();
  }

  int size() {
    return log.size();
  }

  boolean isFolded() {
    return folded.length > 0;
  }

  /// Whether few enough events are left for a [Block].
  boolean isQuiet() {
    return !isFolded() && log.size() <= Block.EVENTS_MAX / 2;
  }

  void add(long at, Touch touch) {
    boolean inOrder = at >= entity.newest;
    entity.addForEver(at, touch);
    int bits = touch.mask & layout.loggedMask();
    if (bits == 0) {
      return;
    }
    entity.newest = Math.max(entity.newest, at);
    if (isFolded() && log.size() > 0 && at < log.time[log.from]) {
      for (Folded buckets : folded) {
        buckets.add(at, bits, touch.numbers, touch.keys);
      }
      return;
    }
    log.moved = 0;
    log.insert(at, touch, layout);
    if (inOrder) {
      index.moveDown(log.moved);
      index.advance(at);
      for (Folded buckets : folded) {
        buckets.see(bits, touch.keys);
      }
    } else {
      index.rebuild(index.clock());
      forgetUnions();
    }
    log.dropUntil(entity.newest - layout.retentionMillis());
    foldWhatIsTooMuch();
  }

  private void foldWhatIsTooMuch() {
    if (log.size() <= exactEvents && index.worstDistinct() <= exactDistinct) {
      return;
    }
    if (folded.length == 0) {
      folded = new Folded[layout.groups().length];
      Arrays.setAll(folded, g -> new Folded(layout, g));
      entity.folded = folded;
    }
    int until = log.from + log.size() / 2;
    var numbers = new long[log.numbers.length];
    var keys = new long[log.keys.length];
    for (; log.from < until; log.from++) {
      for (int c = 0; c < numbers.length; c++) {
        numbers[c] = log.numbers[c][log.from];
      }
      for (int c = 0; c < keys.length; c++) {
        keys[c] = log.keys[c][log.from];
      }
      for (Folded buckets : folded) {
        buckets.add(log.time[log.from], log.mask[log.from], numbers, keys);
      }
    }
    for (Folded buckets : folded) {
      buckets.dropUntil(entity.newest - layout.retentionMillis());
    }
    index.rebuild(index.clock());
    forgetUnions();
  }

  private void forgetUnions() {
    for (Folded buckets : folded) {
      buckets.forgetUnions();
    }
  }

  void read(long now, long floor, Touch touch, Reading out) {
    if (now < index.clock()) {
      copyBetween(floor, now).read(now, floor, touch, out);
      return;
    }
    index.advance(now);
    index.read(touch, out);
    for (Folded buckets : folded) {
      buckets.read(now, touch, log, out);
    }
    System.arraycopy(entity.totals, 0, out.totals, 0, out.totals.length);
    Totals.add(layout, out.totals, now, touch, false);
    for (int i = 0; i < out.ever.length; i++) {
      boolean counts = (touch.mask >>> layout.everSeries()[i] & 1) != 0;
      out.ever[i] = entity.ever[i].countWith(counts ? touch.keys[layout.everColumns()[i]] : 0);
    }
  }

  /// This entity as it was at an earlier instant; what is kept for ever stays as it is.
  private Busy copyBetween(long floor, long now) {
    var past = new Decoded(layout, exactDistinct);
    past.newest = now;
    past.folded = folded;
    for (int i = log.from; i < log.to && log.time[i] <= now; i++) {
      if (log.time[i] > floor) {
        past.log.copy(log, i);
      }
    }
    System.arraycopy(entity.totals, 0, past.totals, 0, past.totals.length);
    System.arraycopy(entity.ever, 0, past.ever, 0, past.ever.length);
    return new Busy(past, Integer.MAX_VALUE, Integer.MAX_VALUE);
  }
}

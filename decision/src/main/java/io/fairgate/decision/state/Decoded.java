package io.fairgate.decision.state;

/// An entity's whole state in the open: its events, what is kept for ever, and its clock.
final class Decoded {
  final WindowLayout layout;
  final Log log;
  final long[] totals;
  final EverSet[] ever;

  /// What outgrew the log, one a group; empty for nearly all.
  Folded[] folded = new Folded[0];

  /// Time of the newest event that is logged.
  long newest;

  Decoded(WindowLayout layout, int exactDistinct) {
    this.layout = layout;
    log = new Log(layout);
    totals = new long[layout.totals().length];
    for (int i = 0; i < totals.length; i++) {
      totals[i] = layout.totals()[i].initial();
    }
    ever = new EverSet[layout.everColumns().length];
    for (int i = 0; i < ever.length; i++) {
      ever[i] = new EverSet(exactDistinct);
    }
  }

  /// As new, for a scratch that is used again.
  void clear() {
    log.clear();
    newest = 0;
    for (int i = 0; i < totals.length; i++) {
      totals[i] = layout.totals()[i].initial();
    }
    for (EverSet set : ever) {
      set.clear();
    }
  }

  /// Takes an event in, early or late.
  void add(long at, Touch touch) {
    addForEver(at, touch);
    if ((touch.mask & layout.loggedMask()) == 0) {
      return;
    }
    log.insert(at, touch, layout);
    newest = Math.max(newest, at);
    log.dropUntil(newest - layout.retentionMillis());
  }

  void addForEver(long at, Touch touch) {
    Totals.add(layout, totals, at, touch, true);
    for (int i = 0; i < ever.length; i++) {
      if ((touch.mask >>> layout.everSeries()[i] & 1) != 0) {
        ever[i].add(touch.keys[layout.everColumns()[i]]);
      }
    }
  }

  boolean isDeadAt(long clock) {
    return totals.length == 0 && ever.length == 0 && newest <= clock - layout.retentionMillis();
  }

  void forgetUntil(long millis) {
    log.dropUntil(millis);
    for (Folded buckets : folded) {
      buckets.dropUntil(millis);
    }
    forgetNewest();
  }

  /// Where nothing is left that is logged there is no newest: a time that stood for an event which
  /// is gone would be taken for the last one's, from which the next is counted on.
  void forgetNewest() {
    if (log.size() == 0 && folded.length == 0) {
      newest = 0;
    }
  }

  /// This state with a log of its own; what is kept for ever and the buckets are shared.
  Decoded copy() {
    var copy = new Decoded(layout, 0);
    for (int i = log.from; i < log.to; i++) {
      copy.log.copy(log, i);
    }
    System.arraycopy(totals, 0, copy.totals, 0, totals.length);
    System.arraycopy(ever, 0, copy.ever, 0, ever.length);
    copy.folded = folded;
    copy.newest = newest;
    return copy;
  }
}

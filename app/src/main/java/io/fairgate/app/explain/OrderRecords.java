package io.fairgate.app.explain;

import io.fairgate.runtime.replay.Judgement;
import io.fairgate.runtime.replay.Witness;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Keeps the records of every decision on one order, in the order in which they were made.
final class OrderRecords implements Witness {
  private final String order;
  private final List<byte[]> records = new ArrayList<>();

  OrderRecords(String order) {
    this.order = order;
  }

  @Override
  public void judged(Judgement judgement) {
    if (judgement.order().orderId().equals(order)) {
      records.add(judgement.evaluation().record());
    }
  }

  boolean isEmpty() {
    return records.isEmpty();
  }

  List<byte[]> all() {
    return Collections.unmodifiableList(records);
  }
}

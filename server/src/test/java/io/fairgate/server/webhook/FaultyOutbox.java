package io.fairgate.server.webhook;

import io.fairgate.runtime.outbox.Attempt;
import io.fairgate.runtime.outbox.DeadLetter;
import io.fairgate.runtime.outbox.Endpoint;
import io.fairgate.runtime.outbox.InMemoryOutbox;
import io.fairgate.runtime.outbox.Outbox;
import io.fairgate.runtime.outbox.Progress;
import java.util.List;
import java.util.SplittableRandom;

/// An outbox whose calls fail now and then, before or after they did what they were asked for.
final class FaultyOutbox implements Outbox {
  private final Outbox outbox = new InMemoryOutbox();
  private final SplittableRandom chance;
  private final int oneIn;
  private boolean isWell;
  private int faults;

  FaultyOutbox(SplittableRandom chance, int oneIn) {
    this.chance = chance;
    this.oneIn = oneIn;
  }

  int faults() {
    return faults;
  }

  void recover() {
    isWell = true;
  }

  private void mayFail() {
    if (!isWell && chance.nextInt(oneIn) == 0) {
      faults++;
      throw new IllegalStateException("the outbox failed");
    }
  }

  @Override
  public List<Endpoint> endpoints() {
    return outbox.endpoints();
  }

  @Override
  public void put(Endpoint endpoint, long place) {
    outbox.put(endpoint, place);
  }

  @Override
  public void remove(String endpointId) {
    outbox.remove(endpointId);
  }

  @Override
  public Progress progress(String endpointId) {
    mayFail();
    return outbox.progress(endpointId);
  }

  @Override
  public void save(String endpointId, Progress progress) {
    mayFail();
    outbox.save(endpointId, progress);
    mayFail();
  }

  @Override
  public boolean retry(Attempt attempt) {
    mayFail();
    boolean did = outbox.retry(attempt);
    mayFail();
    return did;
  }

  @Override
  public boolean delivered(String endpointId, String messageId) {
    mayFail();
    boolean did = outbox.delivered(endpointId, messageId);
    mayFail();
    return did;
  }

  @Override
  public boolean bury(DeadLetter letter) {
    mayFail();
    boolean did = outbox.bury(letter);
    mayFail();
    return did;
  }

  @Override
  public List<Attempt> due(String endpointId, long nowMillis, int max) {
    mayFail();
    return outbox.due(endpointId, nowMillis, max);
  }

  @Override
  public long nextDueMillis(String endpointId) {
    mayFail();
    return outbox.nextDueMillis(endpointId);
  }

  @Override
  public int waiting(String endpointId) {
    mayFail();
    return outbox.waiting(endpointId);
  }

  @Override
  public List<DeadLetter> dead(String endpointId, long afterPosition, int max) {
    return outbox.dead(endpointId, afterPosition, max);
  }
}

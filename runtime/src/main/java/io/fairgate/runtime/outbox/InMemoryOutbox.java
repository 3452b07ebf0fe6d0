package io.fairgate.runtime.outbox;

import static java.util.Comparator.comparingLong;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.function.Function;

/// An outbox that lasts as long as the object.
public final class InMemoryOutbox implements Outbox {
  private static final Comparator<Attempt> BY_DUE =
      comparingLong(Attempt::dueMillis)
          .thenComparingLong(Attempt::position)
          .thenComparing(Attempt::messageId);
  private static final Comparator<DeadLetter> BY_POSITION =
      comparingLong(DeadLetter::position).thenComparing(DeadLetter::messageId);

  private final Map<String, Drawer> drawers = new ConcurrentSkipListMap<>();

  /// What is kept for one endpoint; guarded by itself.
  private static final class Drawer {
    private Endpoint endpoint;
    private Progress progress;
    private final Map<String, Attempt> waiting = new TreeMap<>();
    private final TreeSet<Attempt> byDue = new TreeSet<>(BY_DUE);
    private final Map<String, DeadLetter> dead = new TreeMap<>();
    private final TreeSet<DeadLetter> byPosition = new TreeSet<>(BY_POSITION);

    Drawer(Endpoint endpoint, long place) {
      this.endpoint = endpoint;
      this.progress = Progress.from(place);
    }

    synchronized <T> T with(Function<Drawer, T> reading) {
      return reading.apply(this);
    }

    synchronized void change(Consumer<Drawer> changing) {
      changing.accept(this);
    }

    boolean forget(String messageId) {
      Attempt attempt = waiting.remove(messageId);
      if (attempt != null) {
        byDue.remove(attempt);
      }
      DeadLetter letter = dead.remove(messageId);
      if (letter != null) {
        byPosition.remove(letter);
      }
      return attempt != null;
    }
  }

  @Override
  public List<Endpoint> endpoints() {
    return drawers.values().stream().map(drawer -> drawer.with(found -> found.endpoint)).toList();
  }

  @Override
  public void put(Endpoint endpoint, long place) {
    drawers
        .computeIfAbsent(endpoint.id(), id -> new Drawer(endpoint, place))
        .change(drawer -> drawer.endpoint = endpoint);
  }

  @Override
  public void remove(String endpointId) {
    drawers.remove(endpointId);
  }

  @Override
  public Progress progress(String endpointId) {
    return at(endpointId, Progress.from(0), drawer -> drawer.progress);
  }

  @Override
  public void save(String endpointId, Progress progress) {
    change(endpointId, drawer -> drawer.progress = progress);
  }

  @Override
  public boolean retry(Attempt attempt) {
    return at(
        attempt.endpointId(),
        false,
        drawer -> {
          boolean didWait = drawer.forget(attempt.messageId());
          drawer.waiting.put(attempt.messageId(), attempt);
          drawer.byDue.add(attempt);
          return !didWait;
        });
  }

  @Override
  public boolean delivered(String endpointId, String messageId) {
    return at(endpointId, false, drawer -> drawer.forget(messageId));
  }

  @Override
  public boolean bury(DeadLetter letter) {
    return at(
        letter.endpointId(),
        false,
        drawer -> {
          boolean didWait = drawer.forget(letter.messageId());
          drawer.dead.put(letter.messageId(), letter);
          drawer.byPosition.add(letter);
          if (drawer.dead.size() > DEAD_LETTERS_MAX) {
            drawer.forget(drawer.byPosition.first().messageId());
          }
          return didWait;
        });
  }

  @Override
  public List<Attempt> due(String endpointId, long nowMillis, int max) {
    return at(
        endpointId,
        List.of(),
        drawer ->
            drawer.byDue.stream()
                .takeWhile(attempt -> attempt.dueMillis() <= nowMillis)
                .limit(max)
                .toList());
  }

  @Override
  public long nextDueMillis(String endpointId) {
    return at(
        endpointId,
        Long.MAX_VALUE,
        drawer -> drawer.byDue.isEmpty() ? Long.MAX_VALUE : drawer.byDue.first().dueMillis());
  }

  @Override
  public int waiting(String endpointId) {
    return at(endpointId, 0, drawer -> drawer.waiting.size());
  }

  @Override
  public List<DeadLetter> dead(String endpointId, long afterPosition, int max) {
    return at(
        endpointId,
        List.of(),
        drawer ->
            drawer.byPosition.stream()
                .filter(letter -> letter.position() > afterPosition)
                .limit(max)
                .toList());
  }

  private <T> T at(String endpointId, T otherwise, Function<Drawer, T> reading) {
    Drawer drawer = drawers.get(endpointId);
    return drawer == null ? otherwise : drawer.with(reading);
  }

  private void change(String endpointId, Consumer<Drawer> changing) {
    Drawer drawer = drawers.get(endpointId);
    if (drawer != null) {
      drawer.change(changing);
    }
  }
}

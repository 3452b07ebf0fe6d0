package io.fairgate.simulator.market.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// What is still to happen, in time order; what is due at the same time happens in the order it was
/// put down.
///
/// Hours to come are plain lists. The hour at hand is sorted once, and what is still put down for
/// it goes into a heap beside it.
public final class Agenda {
  /// Disputes come up to 60 days after the last order, and labels with them; later is one list.
  private static final int HOURS = (Time.DAYS + 120) * 24;

  private record Due(long at, long number, Step step) {}

  private static final Comparator<Due> ORDER =
      (a, b) -> a.at != b.at ? Long.compare(a.at, b.at) : Long.compare(a.number, b.number);

  private final List<@Nullable List<Due>> hours = new ArrayList<>(HOURS);
  private final PriorityQueue<Due> now = new PriorityQueue<>(ORDER);
  private List<Due> sorted = List.of();
  private int done;
  private int hour;
  private long number;
  private long reached = Long.MIN_VALUE;

  public Agenda() {
    for (int i = 0; i < HOURS; i++) {
      hours.add(null);
    }
  }

  /// Puts a step down; one that would lie in the past is due at once.
  public void at(long at, Step step) {
    var due = new Due(Math.max(at, reached), number++, step);
    int in = hourOf(due.at);
    if (in <= hour) {
      now.add(due);
      return;
    }
    List<Due> list = hours.get(in);
    if (list == null) {
      list = new ArrayList<>();
      hours.set(in, list);
    }
    list.add(due);
  }

  /// Runs all steps, those that they put down included, until none is left.
  public void run() {
    while (true) {
      Due due = poll();
      if (due != null) {
        reached = due.at;
        due.step.run(due.at);
      } else if (++hour < HOURS) {
        List<Due> list = hours.set(hour, null);
        sorted = list == null ? List.of() : list;
        if (list != null) {
          list.sort(ORDER);
        }
        done = 0;
      } else {
        return;
      }
    }
  }

  private @Nullable Due poll() {
    if (done == sorted.size()) {
      return now.poll();
    }
    Due first = sorted.get(done);
    Due other = now.peek();
    if (other != null && ORDER.compare(other, first) < 0) {
      return now.poll();
    }
    done++;
    return first;
  }

  private static int hourOf(long at) {
    return (int) Math.clamp((at - Time.START) / Time.HOUR, 0, HOURS - 1);
  }
}

package io.fairgate.server.webhook;

import io.fairgate.runtime.outbox.Message;
import io.fairgate.runtime.outbox.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/// The newest messages, read once for all endpoints; who is further behind reads the source.
///
/// At its end the source is asked again only after something stirred.
final class Tail implements Messages {
  /// Some seconds of a busy node.
  static final int KEPT_MAX = 2_048;

  private static final int READ = 256;

  private final Messages source;
  private final ReentrantLock lock = new ReentrantLock();

  /// Everything behind `from`, up to and with `end`.
  private final List<Message> kept = new ArrayList<>();

  private long from = -1;
  private long end = -1;

  private volatile boolean hasStirred = true;

  Tail(Messages source) {
    this.source = source;
  }

  /// There may be more.
  void stir() {
    hasStirred = true;
  }

  @Override
  public List<Message> after(long position, int max) {
    lock.lock();
    try {
      if (position > end || end < 0) {
        restart(position);
      }
      if (position == end && hasStirred) {
        readOn();
      }
      if (position >= from) {
        return slice(position, max);
      }
    } finally {
      lock.unlock();
    }
    return source.after(position, max);
  }

  private void restart(long position) {
    kept.clear();
    from = position;
    end = position;
    hasStirred = true;
  }

  private void readOn() {
    hasStirred = false;
    List<Message> more = source.after(end, READ);
    if (more.isEmpty()) {
      return;
    }
    hasStirred = true;
    kept.addAll(more);
    end = more.getLast().position();
    if (kept.size() > KEPT_MAX) {
      int first = wholePositions(kept, kept.size() - KEPT_MAX / 2);
      from = kept.get(first - 1).position();
      kept.subList(0, first).clear();
    }
  }

  private List<Message> slice(long position, int max) {
    int low = 0;
    int high = kept.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (kept.get(middle).position() <= position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int until = wholePositions(kept, Math.min(kept.size(), low + max));
    return List.copyOf(kept.subList(low, until));
  }

  /// The first index at or behind this one at which a position begins.
  static int wholePositions(List<Message> messages, int index) {
    int at = index;
    while (at > 0
        && at < messages.size()
        && messages.get(at).position() == messages.get(at - 1).position()) {
      at++;
    }
    return at;
  }
}

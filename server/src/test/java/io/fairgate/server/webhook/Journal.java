package io.fairgate.server.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fairgate.runtime.outbox.Message;
import io.fairgate.runtime.outbox.Messages;
import java.util.ArrayList;
import java.util.List;

/// Messages that a test made durable.
final class Journal implements Messages {
  private final List<Message> all = new ArrayList<>();

  synchronized Message add(String tenant, String type, long position) {
    byte[] data = ("{\"position\":" + position + "}").getBytes(UTF_8);
    Message message =
        Message.of(tenant, "A" + position + "-" + all.size(), position, type, position, data);
    all.add(message);
    return message;
  }

  Message add(long position) {
    return add("default", "decision.made", position);
  }

  synchronized List<Message> all() {
    return List.copyOf(all);
  }

  synchronized void forget() {
    all.clear();
  }

  @Override
  public synchronized List<Message> after(long position, int max) {
    int from = 0;
    int high = all.size();
    while (from < high) {
      int middle = (from + high) >>> 1;
      if (all.get(middle).position() <= position) {
        from = middle + 1;
      } else {
        high = middle;
      }
    }
    int until = Tail.wholePositions(all, Math.min(all.size(), from + max));
    return List.copyOf(all.subList(from, until));
  }
}

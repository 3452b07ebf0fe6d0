package io.fairgate.server.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fairgate.runtime.journal.Entry;
import io.fairgate.runtime.journal.Journal;
import io.fairgate.runtime.journal.Outage;
import io.fairgate.runtime.node.Node;
import io.fairgate.runtime.outbox.Message;
import io.fairgate.runtime.outbox.Messages;
import java.util.ArrayList;
import java.util.List;

/// What a node's journal has to tell: `decision.made` for each decision of an entry.
///
/// Only durable entries are read, and those never change. What retention has dropped is passed
/// over.
public final class JournalMessages implements Messages {
  /// Of every decision, whatever led to it.
  public static final String DECISION_MADE = "decision.made";

  private static final int READ_MIN = 16;
  private static final int READ_MAX = 256;

  private final Node node;
  private final DecisionNews news;
  private volatile Quiet quiet = new Quiet(0, 0);

  /// The entries behind `from`, up to and with `upTo`, bring no message.
  private record Quiet(long from, long upTo) {
    boolean holds(long position) {
      return from <= position && position <= upTo;
    }
  }

  public JournalMessages(Node node) {
    this.node = node;
    news = new DecisionNews(node);
  }

  /// A stretch without decisions is remembered, so that it is not read again each time something
  /// becomes durable behind it.
  @Override
  public List<Message> after(long position, int max) {
    Quiet known = quiet;
    long from = known.holds(position) ? known.from() : position;
    long at = known.holds(position) ? known.upTo() : position;
    var told = new ArrayList<Message>();
    for (List<Entry> read = read(at, max); !read.isEmpty(); read = read(at, max)) {
      for (Entry entry : read) {
        if (told.size() >= max) {
          return told;
        }
        tell(entry, told);
        at = entry.position();
      }
      if (told.isEmpty()) {
        quiet = new Quiet(from, at);
      }
    }
    return told;
  }

  private List<Entry> read(long after, int max) {
    int count = Math.clamp(max, READ_MIN, READ_MAX);
    try {
      return node.read(after, count);
    } catch (Outage outage) {
      if (!outage.code().equals(Journal.FORGOTTEN)) {
        throw outage;
      }
      return node.read(Math.max(after, node.base()), count);
    }
  }

  private void tell(Entry entry, List<Message> told) {
    List<String> decisions = entry.decisions().isEmpty() ? List.of() : news.of(entry);
    for (int i = 0; i < decisions.size(); i++) {
      told.add(
          Message.of(
              entry.tenant(),
              new DecisionId(entry.position(), i).toString(),
              entry.position(),
              DECISION_MADE,
              entry.recordedAtMillis(),
              decisions.get(i).getBytes(UTF_8)));
    }
  }
}

package io.fairgate.runtime.node;

import io.fairgate.runtime.journal.Entry;
import java.util.List;

/// What the sequencer did with a submission.
sealed interface Step {
  /// Nothing was taken in; this is the answer.
  record Now(Answer answer) implements Step {}

  /// Entries to be appended, at least one; `json` is told once the last is durable.
  record Recorded(List<Entry> entries, byte[] json) implements Step {
    long position() {
      return entries.getFirst().position();
    }

    long lastPosition() {
      return entries.getLast().position();
    }
  }

  /// It came before; what was told then is told again once it is durable.
  record Before(long position, boolean isByKey) implements Step {}
}

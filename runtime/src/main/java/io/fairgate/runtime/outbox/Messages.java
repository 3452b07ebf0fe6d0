package io.fairgate.runtime.outbox;

import java.util.List;

/// What there is to tell, in journal order; durable positions alone are seen.
///
/// A position may bring none, one or several messages. The same position always brings the same.
public interface Messages {
  /// The messages behind a position, in order and whole positions at a time: about `max` of them,
  /// at least one position's, and none when there is nothing more.
  List<Message> after(long position, int max);
}

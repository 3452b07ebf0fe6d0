package io.fairgate.runtime.journal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Where entries become durable, in one line without gaps from position 1.
///
/// One thread appends; any thread reads. Whatever goes wrong is an [Outage].
public interface Journal {
  /// The newest durable entry's position and chain; 0 and [Chain#start] before the first.
  record Head(long position, byte[] chain) {}

  Head head();

  /// Appends entries behind the head, all of them or none; when it returns they are durable. The
  /// first must follow the head, in position and chain. After an outage nothing is known of the
  /// entries, and nothing more may be appended here: the caller ends, and reads anew.
  void append(List<Entry> entries);

  /// Writes something that is no entry, and waits until it is durable: an outage if it cannot. For
  /// the thread that appends, when there is nothing to append.
  void probe();

  /// The durable entries behind a position, in order, up to another. A position before the oldest
  /// kept entry is an outage.
  void read(long after, long upTo, Consumer<Entry> each);

  Optional<Entry> find(long position);
}

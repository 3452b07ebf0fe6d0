package io.fairgate.runtime.journal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Where entries become durable, in one line without gaps from position 1.
///
/// One thread appends; any thread reads. Whatever goes wrong is an [Outage].
public interface Journal {
  /// The code of the outage that says that an entry is no longer kept.
  String FORGOTTEN = "journal_forgotten";

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
  /// kept entry is an outage, [#FORGOTTEN].
  void read(long after, long upTo, Consumer<Entry> each);

  /// The position before the oldest kept entry; 0 while all are kept.
  default long base() {
    return 0;
  }

  Optional<Entry> find(long position);

  /// A kept entry that brought the policy of that hash into force, the newest one. A journal that
  /// can find it without reading all of itself does.
  default Optional<Entry> policy(String hash) {
    var found = new AtomicReference<@Nullable Entry>();
    read(
        base(),
        head().position(),
        entry -> {
          if (entry.kind() == Entry.Kind.POLICY && entry.policy().equals(hash)) {
            found.set(entry);
          }
        });
    return Optional.ofNullable(found.get());
  }
}

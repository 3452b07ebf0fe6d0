package io.fairgate.runtime.node;

import io.fairgate.runtime.journal.Entry;
import io.fairgate.runtime.journal.Journal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Ways to a journal that do not keep its contract.
abstract class BrokenJournal implements Journal {
  final Journal sound;

  BrokenJournal(Journal sound) {
    this.sound = sound;
  }

  @Override
  public Head head() {
    return sound.head();
  }

  @Override
  public void probe() {}

  @Override
  public void read(long after, long upTo, Consumer<Entry> each) {
    sound.read(after, upTo, each);
  }

  @Override
  public Optional<Entry> find(long position) {
    return sound.find(position);
  }

  @Override
  public Optional<Entry> policy(String hash) {
    return sound.policy(hash);
  }

  /// Says that a batch is durable, and writes it when the next one comes.
  static final class Hasty extends BrokenJournal {
    private List<Entry> held = List.of();

    Hasty(Journal sound) {
      super(sound);
    }

    @Override
    public void append(List<Entry> entries) {
      if (!held.isEmpty()) {
        sound.append(held);
      }
      held = List.copyOf(entries);
    }

    @Override
    public Optional<Entry> find(long position) {
      return held.stream()
          .filter(each -> each.position() == position)
          .findFirst()
          .or(() -> sound.find(position));
    }
  }

  /// Commits each entry of a batch by itself.
  static final class OneByOne extends BrokenJournal {
    OneByOne(Journal sound) {
      super(sound);
    }

    @Override
    public void append(List<Entry> entries) {
      entries.forEach(each -> sound.append(List.of(each)));
    }
  }
}

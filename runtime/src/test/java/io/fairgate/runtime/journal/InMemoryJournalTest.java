package io.fairgate.runtime.journal;

class InMemoryJournalTest implements JournalContract {
  @Override
  public Journal empty() {
    return new InMemoryJournal();
  }
}

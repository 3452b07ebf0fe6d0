package io.fairgate.runtime.journal;

class InMemorySnapshotsTest implements SnapshotsContract {
  @Override
  public Snapshots empty() {
    return new InMemorySnapshots();
  }
}

package io.fairgate.simulator.node.outside;

import io.fairgate.runtime.journal.InMemorySnapshots;
import io.fairgate.runtime.journal.Outage;
import io.fairgate.runtime.journal.Snapshots;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Snapshots that are written in part when the process ends or the disk is full, or whose bytes
/// change while they lie there.
public final class FaultySnapshots implements Snapshots {
  private final InMemorySnapshots disk = new InMemorySnapshots();
  private final Faults faults;
  private @Nullable Fault next;
  private long damaged = -1;
  private int damagedAt;

  public FaultySnapshots(Faults faults) {
    this.faults = faults;
  }

  /// What happens at the next one that is written.
  public void plan(Fault fault) {
    next = fault;
  }

  /// A byte of the newest one changes.
  public void damage(int at) {
    damaged = disk.positions().isEmpty() ? -1 : disk.positions().getFirst();
    damagedAt = at;
  }

  @Override
  public void write(long position, Writing writing) {
    Fault fault = next;
    next = null;
    if (fault == null) {
      disk.write(position, writing);
      return;
    }
    faults.add(fault);
    try {
      writing.to(new Narrow(200));
    } catch (IOException full) {
      if (fault == Fault.CRASH_IN_SNAPSHOT) {
        throw new Crash("in a snapshot of " + position);
      }
      throw new Outage("snapshot_failed", "the disk is full", full);
    }
  }

  @Override
  public List<Long> positions() {
    return disk.positions();
  }

  @Override
  public InputStream read(long position) {
    if (position != damaged) {
      return disk.read(position);
    }
    faults.add(Fault.SNAPSHOT_DAMAGED);
    try (InputStream whole = disk.read(position)) {
      byte[] bytes = whole.readAllBytes();
      bytes[damagedAt % bytes.length] ^= 1;
      return new ByteArrayInputStream(bytes);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// A disk with room for a few bytes.
  private static final class Narrow extends OutputStream {
    private int room;

    Narrow(int room) {
      this.room = room;
    }

    @Override
    public void write(int one) throws IOException {
      if (room-- <= 0) {
        throw new IOException("no space left");
      }
    }
  }
}

package io.fairgate.runtime.journal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.TreeMap;

/// Snapshots that last as long as the object.
public final class InMemorySnapshots implements Snapshots {
  private final TreeMap<Long, byte[]> kept = new TreeMap<>();

  @Override
  public void write(long position, Writing writing) {
    var out = new ByteArrayOutputStream();
    try {
      writing.to(out);
    } catch (IOException failed) {
      throw new Outage("snapshot_failed", "the snapshot was not written", failed);
    }
    synchronized (this) {
      kept.put(position, out.toByteArray());
      while (kept.size() > KEPT) {
        kept.pollFirstEntry();
      }
    }
  }

  @Override
  public synchronized List<Long> positions() {
    return List.copyOf(kept.descendingKeySet());
  }

  @Override
  public synchronized InputStream read(long position) {
    byte[] bytes = kept.get(position);
    if (bytes == null) {
      throw new Outage("snapshot_missing", "there is no snapshot of position " + position);
    }
    return new ByteArrayInputStream(bytes);
  }
}

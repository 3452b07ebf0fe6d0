package io.fairgate.runtime.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/// Where snapshots of a node's state are kept: each is of one position, whole or not there.
public interface Snapshots {
  /// How many are kept; the older ones go when a new one is whole. The second is for when the
  /// newest cannot be read.
  int KEPT = 2;

  /// Writes a snapshot's bytes to a stream; the stream is closed by whoever made it.
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /// Keeps a snapshot; when it returns, the snapshot is durable and whole.
  void write(long position, Writing writing);

  /// The positions of those that are whole, the newest first.
  List<Long> positions();

  /// One of them; the caller closes it.
  InputStream read(long position);
}

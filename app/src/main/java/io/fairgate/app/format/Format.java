package io.fairgate.app.format;

import java.io.IOException;

/// How recorded orders are written down, and how they become events in the order of time.
public interface Format {
  void readAll(Reading reading) throws IOException;
}

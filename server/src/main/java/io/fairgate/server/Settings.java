package io.fairgate.server;

import io.fairgate.server.http.Limits;

/// Where the server listens, and how much it takes. Port 0 picks a free one.
public record Settings(String host, int port, Limits limits) {
  public static Settings of(int port) {
    return new Settings("127.0.0.1", port, Limits.DEFAULT);
  }
}

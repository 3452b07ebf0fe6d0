package io.fairgate.server.bad;

import static java.nio.charset.StandardCharsets.UTF_8;

/// One bad body, and what it must get. An empty pointer means the whole; `*` that any place will
/// do.
record Case(String name, byte[] body, int status, String pointer) {
  static Case of(String name, String body, int status, String pointer) {
    return new Case(name, body.getBytes(UTF_8), status, pointer);
  }

  @Override
  public String toString() {
    return name + " " + status + " " + pointer;
  }
}

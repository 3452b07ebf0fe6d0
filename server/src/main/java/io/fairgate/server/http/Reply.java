package io.fairgate.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/// What a route answers.
public sealed interface Reply {
  String JSON = "application/json";
  String TEXT = "text/plain; charset=utf-8";
  String HTML = "text/html; charset=utf-8";
  String NDJSON = "application/x-ndjson";

  /// All of it at once.
  record Whole(int status, String type, byte[] body, Map<String, String> headers)
      implements Reply {}

  /// Piece by piece; the status is 200.
  record Streamed(String type, Writing writing) implements Reply {}

  /// Nothing but a status.
  record Empty(int status) implements Reply {}

  /// Writes what is streamed.
  interface Writing {
    void to(OutputStream out) throws IOException, InterruptedException;
  }

  static Reply json(byte[] body) {
    return new Whole(200, JSON, body, Map.of());
  }

  static Reply json(String body) {
    return json(200, body);
  }

  static Reply json(int status, String body) {
    return new Whole(status, JSON, body.getBytes(UTF_8), Map.of());
  }

  static Reply of(String type, String body) {
    return new Whole(200, type, body.getBytes(UTF_8), Map.of());
  }
}

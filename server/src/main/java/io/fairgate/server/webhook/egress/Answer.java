package io.fairgate.server.webhook.egress;

import org.jspecify.annotations.Nullable;

/// What came back, or why nothing did. Of an answer its status and its wish to be left alone for a
/// while are kept, and nothing else is ever shown.
public sealed interface Answer {
  record Answered(int status, @Nullable String retryAfter) implements Answer {}

  record Unanswered(Why why) implements Answer {}

  /// Why nothing came back.
  enum Why {
    NOT_CONNECTED("could not connect"),
    CONNECT_TIMED_OUT("connecting took too long"),
    TLS_FAILED("the TLS handshake failed"),
    TIMED_OUT("the answer took too long"),
    CUT_OFF("the connection was cut before the answer was whole"),
    NOT_HTTP("the answer was not HTTP");

    private final String text;

    Why(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }
}

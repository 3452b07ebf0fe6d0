package io.fairgate.broken.app;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Locale;

/// A command that prints something else in Ankara than in Auckland.
final class AtHome {
  String spoken(String text, int count) {
    return "%s %d".formatted(text.toLowerCase(), count)
        + String.format("%d", count)
        + Locale.getDefault();
  }

  ZoneId zone() {
    return ZoneId.systemDefault();
  }

  byte[] bytes(String text) {
    return (text + Charset.defaultCharset()).getBytes();
  }
}

package io.fairgate.marketplace.codec;

import io.fairgate.marketplace.json.NameTable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes one canonical JSON document: no spaces, members in the order given, absent ones left out.
final class JsonLine {
  private static final String HEX = "0123456789abcdef";

  private final ByteWriter out;
  private boolean first = true;

  JsonLine(ByteWriter out) {
    this.out = out;
  }

  private void comma() {
    if (!first) {
      out.u8(',');
    }
    first = false;
  }

  private void key(String key) {
    comma();
    out.u8('"');
    out.utf8(key);
    out.u8('"');
    out.u8(':');
  }

  void open() {
    comma();
    out.u8('{');
    first = true;
  }

  void open(String key) {
    key(key);
    out.u8('{');
    first = true;
  }

  void close() {
    out.u8('}');
    first = false;
  }

  void openList(String key) {
    key(key);
    out.u8('[');
    first = true;
  }

  void closeList() {
    out.u8(']');
    first = false;
  }

  void text(String key, String value) {
    key(key);
    quoted(value);
  }

  /// Left out when it is null, empty or what is taken when it is absent.
  void textUnless(String key, @Nullable String value, String otherwise) {
    if (value != null && !value.isEmpty() && !value.equals(otherwise)) {
      text(key, value);
    }
  }

  void textUnlessEmpty(String key, @Nullable String value) {
    textUnless(key, value, "");
  }

  void word(String key, NameTable words, Enum<?> value) {
    key(key);
    out.u8('"');
    out.utf8(words.name(value.ordinal()));
    out.u8('"');
  }

  void wordUnless(String key, NameTable words, Enum<?> value, Enum<?> otherwise) {
    if (value != otherwise) {
      word(key, words, value);
    }
  }

  void whole(String key, long value) {
    key(key);
    out.utf8(Long.toString(value));
  }

  void wholeUnless(String key, long value, long otherwise) {
    if (value != otherwise) {
      whole(key, value);
    }
  }

  void wholeUnlessNull(String key, @Nullable Number value) {
    if (value != null) {
      whole(key, value.longValue());
    }
  }

  void decimalUnlessNull(String key, @Nullable Double value) {
    if (value != null) {
      key(key);
      out.utf8(new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString());
    }
  }

  void flag(String key, boolean value) {
    key(key);
    out.utf8(value ? "true" : "false");
  }

  void flagUnless(String key, boolean value, boolean otherwise) {
    if (value != otherwise) {
      flag(key, value);
    }
  }

  void moment(String key, long millis) {
    key(key);
    out.u8('"');
    Rfc3339.write(millis, out);
    out.u8('"');
  }

  void momentUnlessNull(String key, @Nullable Long millis) {
    if (millis != null) {
      moment(key, millis);
    }
  }

  void textsUnlessEmpty(String key, List<String> values) {
    if (!values.isEmpty()) {
      openList(key);
      for (String value : values) {
        comma();
        quoted(value);
      }
      closeList();
    }
  }

  private void quoted(String value) {
    out.u8('"');
    int plainFrom = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\' || c < 0x20) {
        out.utf8(value.substring(plainFrom, i));
        plainFrom = i + 1;
        out.u8('\\');
        if (c < 0x20) {
          out.utf8("u00");
          out.u8(HEX.charAt(c >> 4));
          out.u8(HEX.charAt(c & 15));
        } else {
          out.u8(c);
        }
      }
    }
    out.utf8(plainFrom == 0 ? value : value.substring(plainFrom));
    out.u8('"');
  }
}

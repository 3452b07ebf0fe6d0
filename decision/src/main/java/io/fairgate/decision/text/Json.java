package io.fairgate.decision.text;

import org.jspecify.annotations.Nullable;

/// Writes one JSON value in canonical form: no blanks, members in the order written, text as it is
/// but for what JSON asks to be escaped, whole doubles as whole numbers.
public final class Json {
  /// Above this a double no longer holds every whole number.
  private static final double WHOLE_MAX = 9_007_199_254_740_992.0;

  private final StringBuilder out = new StringBuilder();
  private boolean needsComma;

  public Json object() {
    return open('{');
  }

  public Json endObject() {
    return close('}');
  }

  public Json array() {
    return open('[');
  }

  public Json endArray() {
    return close(']');
  }

  public Json name(String name) {
    comma();
    quote(name);
    out.append(':');
    needsComma = false;
    return this;
  }

  public Json value(@Nullable String text) {
    comma();
    if (text == null) {
      out.append("null");
    } else {
      quote(text);
    }
    return done();
  }

  public Json value(long number) {
    comma();
    out.append(number);
    return done();
  }

  /// What JSON has no number for is null.
  public Json value(double number) {
    comma();
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      out.append("null");
    } else if (number == StrictMath.rint(number) && Math.abs(number) < WHOLE_MAX) {
      out.append((long) number);
    } else {
      out.append(number);
    }
    return done();
  }

  public Json value(boolean truth) {
    comma();
    out.append(truth);
    return done();
  }

  public Json values(Iterable<String> texts) {
    array();
    texts.forEach(this::value);
    return endArray();
  }

  /// A value that was written by another writer of this kind.
  public Json raw(String json) {
    comma();
    out.append(json);
    return done();
  }

  private Json open(char bracket) {
    comma();
    out.append(bracket);
    needsComma = false;
    return this;
  }

  private Json close(char bracket) {
    out.append(bracket);
    return done();
  }

  private Json done() {
    needsComma = true;
    return this;
  }

  private void comma() {
    if (needsComma) {
      out.append(',');
    }
  }

  private void quote(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < 0x20 || c == 0x7F) {
            out.append("\\u00").append(Character.forDigit(c >> 4, 16));
            out.append(Character.forDigit(c & 15, 16));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  @Override
  public String toString() {
    return out.toString();
  }
}

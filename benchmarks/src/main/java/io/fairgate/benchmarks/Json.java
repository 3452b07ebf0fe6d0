package io.fairgate.benchmarks;

import java.util.Locale;
import java.util.Map;

/// Writes maps, iterables, texts, numbers and booleans as JSON.
public final class Json {
  private Json() {}

  public static String of(Object value) {
    var out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  private static void write(Object value, StringBuilder out) {
    switch (value) {
      case Map<?, ?> map -> {
        String comma = "{";
        for (var entry : map.entrySet()) {
          out.append(comma);
          text(entry.getKey().toString(), out);
          out.append(':');
          write(entry.getValue(), out);
          comma = ",";
        }
        out.append(map.isEmpty() ? "{}" : "}");
      }
      case Iterable<?> items -> {
        out.append('[');
        String comma = "";
        for (Object item : items) {
          out.append(comma);
          write(item, out);
          comma = ",";
        }
        out.append(']');
      }
      case Double number -> out.append(String.format(Locale.ROOT, "%.4f", number));
      case Number number -> out.append(number);
      case Boolean flag -> out.append(flag);
      default -> text(value.toString(), out);
    }
  }

  private static void text(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}

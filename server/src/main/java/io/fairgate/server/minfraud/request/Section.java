package io.fairgate.server.minfraud.request;

import io.fairgate.marketplace.json.JsonLimits;
import io.fairgate.marketplace.json.JsonTape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// An object of a request. Each value is taken when it fits; when not, that is warned of, and it is
/// as good as absent, as `null` and empty text are.
final class Section {
  /// What the protocol lets any text have.
  static final int TEXT_MAX = 255;

  /// Ten to the power of fifteen is beyond every amount that is taken.
  private static final int EXPONENT_MAX = 15;

  private final Reading reading;
  private final JsonTape tape;
  private final Map<String, Integer> values = new HashMap<>();

  /// The object at `node`, or none for -1, with the keys that it may have.
  Section(Reading reading, int node, Set<String> names) {
    this.reading = reading;
    tape = reading.tape;
    if (node < 0) {
      return;
    }
    if (tape.kind(node) != JsonTape.OBJECT) {
      reading.invalid(node, "an object is needed");
      return;
    }
    for (int key = node + 1; key < tape.next(node); key = tape.next(key + 1)) {
      String name = tape.string(key);
      if (!names.contains(name)) {
        reading.unknown(key, "this key is not known");
      } else if (tape.kind(key + 1) != JsonTape.NULL) {
        values.put(name, key + 1);
      }
    }
  }

  Section section(String name, Set<String> names) {
    return new Section(reading, node(name), names);
  }

  /// The objects of a list; none when there is no list.
  List<Section> sections(String name, Set<String> names) {
    var sections = new ArrayList<Section>();
    int list = node(name);
    if (list >= 0 && tape.kind(list) != JsonTape.LIST) {
      reading.invalid(list, "a list is needed");
    } else if (list >= 0) {
      for (int at = list + 1; at < tape.next(list); at = tape.next(at)) {
        sections.add(new Section(reading, at, names));
      }
    }
    return sections;
  }

  /// The value's node, or -1.
  int node(String name) {
    return values.getOrDefault(name, -1);
  }

  @Nullable String text(String name) {
    return text(name, any -> true, "");
  }

  /// Text that has a form; `needed` says which.
  @Nullable String text(String name, Predicate<String> fits, String needed) {
    int node = node(name);
    if (node < 0) {
      return null;
    }
    if (tape.kind(node) != JsonTape.TEXT) {
      reading.invalid(node, "text is needed");
      return null;
    }
    String text = tape.string(node);
    if (text.isEmpty()) {
      return null;
    }
    if (text.codePointCount(0, text.length()) > TEXT_MAX) {
      reading.invalid(node, "up to " + TEXT_MAX + " characters are taken");
      return null;
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      reading.invalid(node, "text without control characters is needed");
      return null;
    }
    if (!fits.test(text)) {
      reading.invalid(node, needed);
      return null;
    }
    reading.taken++;
    return text;
  }

  @Nullable Boolean flag(String name) {
    int node = node(name);
    if (node < 0) {
      return null;
    }
    int kind = tape.kind(node);
    if (kind != JsonTape.TRUE && kind != JsonTape.FALSE) {
      reading.invalid(node, "true or false is needed");
      return null;
    }
    reading.taken++;
    return kind == JsonTape.TRUE;
  }

  /// A number not below zero, exactly as it was written.
  @Nullable BigDecimal decimal(String name) {
    int node = node(name);
    if (node < 0) {
      return null;
    }
    BigDecimal number = tape.kind(node) == JsonTape.NUMBER ? number(tape.string(node)) : null;
    if (number == null || number.signum() < 0) {
      reading.invalid(node, "a number not below zero is needed");
      return null;
    }
    reading.taken++;
    return number;
  }

  /// Judged as text before it is made a number: `1e50000000` has ten characters.
  private static @Nullable BigDecimal number(String text) {
    int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
    String power = exponent < 0 ? "0" : text.substring(exponent + 1);
    if (text.length() > JsonLimits.NUMBER_DIGITS_MAX + 4 || power.length() > 3) {
      return null;
    }
    return Math.abs(Integer.parseInt(power)) > EXPONENT_MAX ? null : new BigDecimal(text);
  }

  /// Takes note of texts that nothing here is made of.
  void note(String... names) {
    for (String name : names) {
      text(name);
    }
  }

  void invalid(String name, String warning) {
    reading.invalid(node(name), warning);
  }

  void unknown(String name, String warning) {
    reading.unknown(node(name), warning);
  }
}

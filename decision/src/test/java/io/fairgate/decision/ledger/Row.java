package io.fairgate.decision.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One line of a ledger: when, what, of which order or person, and the rest by name.
///
///     3d 09:00  order  A1  buyer=mia  device=d1  total=8000
///
/// `3d` counts days from the ledger's first; without it a line is of the same day as the one before.
final class Row {
  static final long FIRST_DAY = Instant.parse("2026-03-02T00:00:00Z").toEpochMilli();
  static final long DAY = 86_400_000;

  final String text;
  final long atMillis;
  final String verb;
  final String subject;
  private final Map<String, String> named;
  private final Set<String> unread;

  private Row(
      String text,
      long atMillis,
      String verb,
      String subject,
      Map<String, String> named,
      Set<String> unread) {
    this.text = text;
    this.atMillis = atMillis;
    this.verb = verb;
    this.subject = subject;
    this.named = named;
    this.unread = unread;
  }

  /// `dayBefore` is the day of the line before.
  static Row of(String line, long dayBefore) {
    String[] words = line.strip().split("\\s+");
    int at = 0;
    long day = dayBefore;
    if (words[at].matches("\\d+d")) {
      day = Long.parseLong(words[at].substring(0, words[at].length() - 1));
      at++;
    }
    long time = time(words[at++], line);
    String verb = words[at++];
    String subject = at < words.length && !words[at].contains("=") ? words[at++] : "";
    var named = new TreeMap<String, String>();
    for (; at < words.length; at++) {
      int equals = words[at].indexOf('=');
      named.put(
          equals < 0 ? words[at] : words[at].substring(0, equals),
          equals < 0 ? "yes" : words[at].substring(equals + 1));
    }
    long millis = FIRST_DAY + day * DAY + time;
    return new Row(line.strip(), millis, verb, subject, named, new TreeSet<>(named.keySet()));
  }

  private static long time(String clock, String line) {
    if (!clock.matches("\\d\\d:\\d\\d(:\\d\\d)?")) {
      throw new IllegalArgumentException("a line begins with its time, 09:00, got: " + line);
    }
    String[] parts = clock.split(":");
    long seconds = Long.parseLong(parts[0]) * 3600 + Long.parseLong(parts[1]) * 60;
    return 1000 * (seconds + (parts.length == 3 ? Long.parseLong(parts[2]) : 0));
  }

  long day() {
    return Math.floorDiv(atMillis - FIRST_DAY, DAY);
  }

  /// The same line some days later, about another subject; of several totals the next one.
  Row later(long days, String newSubject, int index) {
    var again = new TreeMap<>(named);
    again.computeIfPresent(
        "total",
        (name, totals) -> {
          String[] each = totals.split(",");
          return each[index % each.length];
        });
    return new Row(text, atMillis + days * DAY, verb, newSubject, again, unread);
  }

  @Nullable String find(String name) {
    unread.remove(name);
    return named.get(name);
  }

  String get(String name, String otherwise) {
    String value = find(name);
    return value == null ? otherwise : value;
  }

  long number(String name, long otherwise) {
    String value = find(name);
    return value == null ? otherwise : Long.parseLong(value);
  }

  boolean has(String name) {
    return find(name) != null;
  }

  /// A choice of an enum by its name in lower case.
  <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
    String value = find(name);
    if (value == null) {
      return otherwise;
    }
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(value)) {
        return constant;
      }
    }
    throw new IllegalArgumentException("no " + type.getSimpleName() + " is " + value + ": " + text);
  }

  /// A name that nothing reads is a slip of the pen.
  void checkRead() {
    if (!unread.isEmpty()) {
      throw new IllegalArgumentException("nothing reads " + unread + " in: " + text);
    }
  }
}

package io.fairgate.server.api;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The name of a decision: `d` and the position of its entry; the second of an entry has `-1`
/// behind it, and so on.
record DecisionId(long position, int place) {
  private static final Pattern FORM = Pattern.compile("d([1-9][0-9]{0,17})(?:-([1-9][0-9]{0,5}))?");

  static Optional<DecisionId> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int place = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
    return Optional.of(new DecisionId(Long.parseLong(matcher.group(1)), place));
  }

  @Override
  public String toString() {
    return place == 0 ? "d" + position : "d" + position + "-" + place;
  }
}

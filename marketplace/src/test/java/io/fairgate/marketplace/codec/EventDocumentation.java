package io.fairgate.marketplace.codec;

import io.fairgate.marketplace.json.NameTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What `docs/events.md` says: sections, the first column of their tables, their examples.
final class EventDocumentation {
  private static final Path PAGE =
      Path.of(System.getProperty("fairgate.root", ".."), "docs/events.md");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\|");
  private static final Pattern EXAMPLE = Pattern.compile("(?s)```json\n(.*?)```");

  private EventDocumentation() {}

  /// Each section's text under its title, without marks.
  static Map<String, String> sections() {
    try {
      var sections = new LinkedHashMap<String, String>();
      for (String part : Files.readString(PAGE).split("(?m)^#+ ")) {
        int end = part.indexOf('\n');
        if (end > 0) {
          sections.put(part.substring(0, end).replace("`", ""), part.substring(end));
        }
      }
      return sections;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static List<String> rows(String title) {
    return ROW.matcher(sections().getOrDefault(title, ""))
        .results()
        .map(row -> row.group(1))
        .toList();
  }

  static List<String> examples(String title) {
    return EXAMPLE
        .matcher(sections().getOrDefault(title, ""))
        .results()
        .map(example -> example.group(1))
        .toList();
  }

  static List<String> faultCodes() {
    return rows("Faults");
  }

  /// The objects inside an event, by the title of their section.
  static Map<String, NameTable> parts() {
    return Map.of(
        "Order", OrderJson.SHAPE,
        "Line", LineJson.SHAPE,
        "Coupon", CouponJson.COUPON,
        "Terms", CouponJson.TERMS_SHAPE,
        "Address", AddressJson.SHAPE,
        "Payment", PaymentMethodJson.SHAPE);
  }
}

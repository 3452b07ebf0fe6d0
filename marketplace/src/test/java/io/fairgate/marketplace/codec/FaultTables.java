package io.fairgate.marketplace.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fairgate.marketplace.codec.EventJson.Parsed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// Reads the tables of bad input, and shows what the codec says of a line in the same form.
final class FaultTables {
  private static final Pattern BYTES = Pattern.compile("«([^»]*)»");

  /// A document of the table and the faults that it must get, one a line.
  record Row(String input, String expected) {}

  private FaultTables() {}

  static String text(String name) {
    try (InputStream in = FaultTables.class.getResourceAsStream("/faults/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static List<Row> documents() {
    var rows = new ArrayList<Row>();
    String input = "";
    var expected = new StringBuilder();
    for (String line : (text("documents.txt") + "\n## end").split("\n")) {
      if (line.startsWith("  ")) {
        expected.append(line.strip()).append('\n');
      } else {
        if (!expected.isEmpty()) {
          rows.add(new Row(input, expected.toString()));
          expected.setLength(0);
        }
        input = line;
      }
    }
    return rows;
  }

  /// The bytes of a table's line, `«EF BB BF»` resolved.
  static byte[] bytes(String line) {
    var out = new ByteWriter();
    var matcher = BYTES.matcher(line);
    int from = 0;
    while (matcher.find()) {
      out.utf8(line.substring(from, matcher.start()));
      for (String hex : matcher.group(1).split(" ")) {
        if (!hex.isEmpty()) {
          out.u8(Integer.parseInt(hex, 16));
        }
      }
      from = matcher.end();
    }
    out.utf8(line.substring(from));
    return out.toBytes();
  }

  /// `pointer code`, one fault a line; `ok` for an event.
  static String verdict(byte[] line) {
    return switch (EventJson.parse(line, 0, line.length)) {
      case Parsed.Ok ok -> "ok\n";
      case Parsed.Refused refused -> {
        var text = new StringBuilder();
        refused
            .faults()
            .forEach(fault ->
                text.append(fault.pointer().isEmpty() ? "." : fault.pointer())
                    .append(' ')
                    .append(fault.code())
                    .append('\n'));
        yield text.toString();
      }
    };
  }
}

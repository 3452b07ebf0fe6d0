package io.fairgate.app.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fairgate.app.input.Input;
import io.fairgate.app.terminal.Console;
import io.fairgate.marketplace.codec.EventJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What a format makes of a text: events as JSON, then remarks.
final class Golden {
  private Golden() {}

  static String read(Formats format, IpCountries countries, String text) throws IOException {
    var remarks = new Remarks();
    List<String> lines = new ArrayList<>();
    try (Input input = Input.open("-", console(text))) {
      format
          .reader(countries)
          .readAll(new Reading(input, remarks, event -> lines.add(EventJson.write(event))));
    }
    remarks.shown().forEach(line -> lines.add("refused " + line));
    remarks.counts().forEach((what, count) -> lines.add(count + " " + what));
    return String.join("\n", lines) + "\n";
  }

  static String read(Formats format, String text) throws IOException {
    return read(format, IpCountries.NONE, text);
  }

  static Console console(String text) {
    return new Console(
        new ByteArrayInputStream(text.getBytes(UTF_8)),
        new ByteArrayOutputStream(),
        new ByteArrayOutputStream(),
        false);
  }
}

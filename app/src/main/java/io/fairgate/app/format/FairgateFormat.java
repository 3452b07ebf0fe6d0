package io.fairgate.app.format;

import io.fairgate.app.input.Lines;
import io.fairgate.marketplace.codec.EventJson.Parsed;
import io.fairgate.marketplace.codec.EventReader;
import java.io.IOException;

/// Fairgate's own events, one JSON object a line, in the order in which they came in.
final class FairgateFormat implements Format {
  private final EventReader reader = new EventReader();

  @Override
  public void readAll(Reading reading) throws IOException {
    Lines lines = reading.lines();
    while (lines.next()) {
      if (lines.isBlank()) {
        continue;
      }
      switch (reader.read(lines.bytes(), lines.from(), lines.to())) {
        case Parsed.Ok ok -> reading.event(ok.event());
        case Parsed.Refused refused -> {
          var first = refused.faults().getFirst();
          int more = refused.faults().size() - 1;
          reading.refuse(
              first.pointer(),
              first.message() + (more > 0 ? " (and " + more + " more faults)" : ""));
        }
      }
    }
  }
}

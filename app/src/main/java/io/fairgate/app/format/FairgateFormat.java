package io.fairgate.app.format;

import io.fairgate.app.input.Lines;
import io.fairgate.marketplace.codec.EventJson.Parsed;
import io.fairgate.marketplace.codec.EventReader;
import io.fairgate.marketplace.json.Fault;
import java.io.IOException;
import java.util.List;

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
          Fault gravest = gravest(refused.faults());
          int more = refused.faults().size() - 1;
          String rest = more == 0 ? "" : " (and " + more + " more fault" + (more > 1 ? "s)" : ")");
          reading.refuse(gravest.pointer(), gravest.message() + rest);
        }
      }
    }
  }

  /// A card's number or code comes before anything else that may be wrong with a line.
  private static Fault gravest(List<Fault> faults) {
    return faults.stream()
        .filter(
            fault -> fault.code().equals("card.number") || fault.code().equals("key.security_code"))
        .findFirst()
        .orElse(faults.getFirst());
  }
}

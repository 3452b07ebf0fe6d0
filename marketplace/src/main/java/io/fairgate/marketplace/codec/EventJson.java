package io.fairgate.marketplace.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fairgate.marketplace.event.AccountEvent;
import io.fairgate.marketplace.event.CardReported;
import io.fairgate.marketplace.event.ClaimReleased;
import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.event.ItemEvent;
import io.fairgate.marketplace.event.Labelled;
import io.fairgate.marketplace.event.OrderEnded;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.marketplace.event.PassEvent;
import io.fairgate.marketplace.event.PaymentEvent;
import io.fairgate.marketplace.event.SellerEvent;
import io.fairgate.marketplace.json.Fault;
import java.util.List;

/// Events as JSON, one a line: strictly read, canonically written. `docs/events.md` shows each.
public final class EventJson {

  /// What became of a line: an event, or every fault found in it, up to 50.
  public sealed interface Parsed {
    record Ok(Event event) implements Parsed {}

    record Refused(List<Fault> faults) implements Parsed {}
  }

  private EventJson() {}

  public static Parsed parse(String line) {
    byte[] bytes = line.getBytes(UTF_8);
    return parse(bytes, 0, bytes.length);
  }

  /// Reads one line; whoever reads many keeps an [EventReader].
  public static Parsed parse(byte[] utf8, int from, int to) {
    return new EventReader().read(utf8, from, to);
  }

  /// The event as it was submitted, in canonical form: members in the order of the documentation,
  /// those left out that say what is taken without them; no keys, no spaces, no line end.
  public static String write(Event event) {
    var out = new ByteWriter(1024);
    write(event, out);
    return new String(out.array(), 0, out.size(), UTF_8);
  }

  public static void write(Event event, StringBuilder out) {
    out.append(write(event));
  }

  /// Appends [#write(Event)] in UTF-8.
  public static void write(Event event, ByteWriter out) {
    var line = new JsonLine(out);
    line.open();
    RootJson.write(EventType.of(event), event.head(), line);
    switch (event) {
      case OrderPlaced placed -> OrderJson.write(placed, line);
      case AccountEvent account -> AccountJson.write(account, line);
      case PaymentEvent payment -> PaymentJson.write(payment, line);
      case CardReported reported -> StandingJson.write(reported, line);
      case ItemEvent item -> AboutJson.write(item, line);
      case SellerEvent seller -> StandingJson.write(seller, line);
      case OrderEnded ended -> AboutJson.write(ended, line);
      case ClaimReleased released -> StandingJson.write(released, line);
      case PassEvent pass -> PassJson.write(pass, line);
      case Labelled labelled -> AboutJson.write(labelled, line);
    }
    line.close();
  }
}

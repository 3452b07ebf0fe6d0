package io.fairgate.marketplace.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.json.Fault;
import java.util.List;

/// Events as JSON, one a line: strictly read, canonically written.
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

  public static Parsed parse(byte[] utf8, int from, int to) {
    throw new UnsupportedOperationException("being written");
  }

  /// Appends the event as it was submitted, without keys, in canonical form and without line end.
  public static void write(Event event, ByteWriter out) {
    throw new UnsupportedOperationException("being written");
  }

  public static String write(Event event) {
    var out = new ByteWriter(1024);
    write(event, out);
    return new String(out.array(), 0, out.size(), UTF_8);
  }
}

package io.fairgate.marketplace.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.fairgate.marketplace.codec.EventJson.Parsed;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// `docs/events.md` says what the code does.
class EventDocumentationTest {
  @Test
  void eachTypeOfEventIsShownInOneExample() {
    for (EventType type : EventType.values()) {
      List<String> examples = EventDocumentation.examples(type.text());
      assertEquals(1, examples.size(), type.text());
      var ok = assertInstanceOf(Parsed.Ok.class, EventJson.parse(examples.getFirst()), type.text());
      assertEquals(type, EventType.of(ok.event()));
    }
  }

  @Test
  void eachFieldHasItsRow() {
    List<String> common = EventDocumentation.rows("Every event");
    for (EventType type : EventType.values()) {
      var rows = new ArrayList<>(common);
      rows.addAll(EventDocumentation.rows(type.text()));
      assertEquals(EventReader.shape(type).names(), rows, type.text());
    }
    EventDocumentation.parts()
        .forEach(
            (title, shape) -> assertEquals(shape.names(), EventDocumentation.rows(title), title));
  }
}

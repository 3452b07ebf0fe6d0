package io.fairgate.runtime.edge;

import static io.fairgate.runtime.edge.Desk.at;
import static io.fairgate.runtime.edge.Desk.order;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.marketplace.Role;
import io.fairgate.marketplace.event.PaymentEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class EdgeTest {
  private final Desk desk = new Desk();

  @Test
  void anEventThatCameBeforeIsDropped() {
    String first = order("A1", "09:00", "mia", "c1", "northwind");
    desk.submit(first, first, first);
    assertEquals(List.of("placed-A1"), desk.seen);
    assertEquals(2, desk.edge.duplicates());
  }

  @Test
  void theSameIdOfAnotherTenantIsAnotherEvent() {
    String first = order("A1", "09:00", "mia", "c1", "northwind");
    desk.submit(first, first.replace("{\"type\"", "{\"tenant\":\"other\",\"type\""));
    assertEquals(List.of("placed-A1", "placed-A1"), desk.seen);
    assertEquals(0, desk.edge.duplicates());
  }

  @Test
  void whatIsOlderThanTheLatenessIsCountedAndTakenInAllTheSame() {
    desk.submit(
        order("A1", "09:30", "mia", "c1", "northwind"),
        order("A2", "09:20", "mia", "c1", "northwind"),
        order("A3", "09:19", "mia", "c1", "northwind"));
    assertEquals(List.of("placed-A1", "placed-A2", "placed-A3"), desk.seen);
    assertEquals(1, desk.edge.late());
  }

  @Test
  void anEventThatNamesAnOrderGetsItsKeysAndFacts() {
    desk.submit(
        order("A1", "09:00", "mia", "c1", "northwind"),
        at("09:01", "payment.captured", "e2", "\"order\":\"A1\",\"amount\":8000"));
    var captured = (PaymentEvent.Captured) desk.admitted.get(1);
    assertTrue(captured.keys().has(Role.BUYER));
    assertEquals(desk.admitted.get(0).keys(), captured.keys());
    assertNotNull(captured.about().order());
    assertEquals(8000, captured.about().order().totalMinor());
  }

  @Test
  void theFactsOfAnOrderOutlastThousandsOfOthers() {
    desk.submit(order("A1", "09:00", "mia", "c1", "northwind"));
    for (int i = 0; i < 5_000; i++) {
      desk.submit(order("B" + i, "09:01", "theo", "c2", "northwind"));
    }
    desk.submit(at("09:02", "payment.captured", "e2", "\"order\":\"A1\",\"amount\":8000"));
    var captured = (PaymentEvent.Captured) desk.admitted.getLast();
    assertEquals(desk.admitted.getFirst().keys(), captured.keys());
    assertNotNull(captured.about().order());
    assertEquals("A1", captured.about().order().orderId());
  }

  @Test
  void anEventThatComesBeforeItsOrderWaitsForIt() {
    desk.submit(
        at("09:01", "label", "e2", "\"order\":\"A1\",\"label\":\"fraud\""),
        order("A2", "09:02", "theo", "c2", "northwind"),
        order("A1", "09:00", "mia", "c1", "northwind"));
    desk.edge.end(desk);
    assertEquals(List.of("placed-A2", "placed-A1", "e2"), desk.seen);
    assertEquals(List.of(), desk.refused);
  }

  @Test
  void anEventWhoseOrderNeverComesIsRefused() {
    desk.submit(
        at("09:01", "label", "e2", "\"order\":\"A1\",\"label\":\"fraud\""),
        order("A2", "09:12", "theo", "c2", "northwind"));
    assertEquals(List.of("e2 UNKNOWN_ORDER"), desk.refused);
    desk.submit(
        at("09:13", "label", "e3", "\"order\":\"A9\",\"label\":\"fraud\""),
        at("09:00", "label", "e4", "\"order\":\"A9\",\"label\":\"fraud\""));
    assertEquals(List.of("e2 UNKNOWN_ORDER", "e4 UNKNOWN_ORDER"), desk.refused);
    desk.edge.end(desk);
    assertEquals(List.of("e2 UNKNOWN_ORDER", "e4 UNKNOWN_ORDER", "e3 UNKNOWN_ORDER"), desk.refused);
  }

  @Test
  void anOrderIsPlacedOnce() {
    String first = order("A1", "09:00", "mia", "c1", "northwind");
    desk.submit(first, first.replace("placed-A1", "placed-again"));
    assertEquals(List.of("placed-again KNOWN_ORDER"), desk.refused);
  }
}

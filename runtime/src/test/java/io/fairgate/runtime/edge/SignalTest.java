package io.fairgate.runtime.edge;

import static io.fairgate.runtime.edge.Desk.at;
import static io.fairgate.runtime.edge.Desk.order;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// Which open orders a signal concerns.
class SignalTest {
  private final Desk desk =
      new Desk()
          .submit(
              order("A1", "09:00", "mia", "c1", "northwind"),
              order("A2", "09:01", "oskar", "c1", "northwind"),
              order("A3", "09:02", "mia", "c2", "southwind"),
              order("A4", "09:03", "mia", "c1", "southwind"));

  private void seenLast(String expected) {
    assertEquals(expected, desk.seen.getLast());
  }

  private static String reported(String time, String by, String more) {
    return at(
        time,
        "card.reported",
        "r" + time,
        "\"by\":\"" + by + "\",\"trouble\":\"stolen\",\"token\":\"c1\"" + more);
  }

  @Test
  void theIssuerSpeaksOfEveryOpenOrderOnTheCard() {
    desk.submit(reported("09:05", "issuer", ""));
    seenLast("r09:05 again A1 A2 A4");
  }

  @Test
  void anOwnerSpeaksOfTheirOwnOrdersAlone() {
    desk.submit(reported("09:05", "owner", ",\"buyer\":\"mia\""));
    seenLast("r09:05 again A1 A4");
  }

  @Test
  void aFlaggedSellersOpenOrdersAreLookedAtAgain() {
    desk.submit(
        at("09:05", "seller.flagged", "f1", "\"seller\":\"southwind\",\"flag\":\"breach\""));
    seenLast("f1 again A3 A4");
  }

  @Test
  void whatIsOutOfStockConcernsItsOrder() {
    desk.submit(at("09:05", "item.out_of_stock", "s1", "\"order\":\"A3\",\"skus\":[\"tea\"]"));
    seenLast("s1 again A3");
  }

  @Test
  void whatWasDispatchedOrEndedIsNoLongerOpen() {
    desk.submit(
        at("09:05", "item.dispatched", "d1", "\"order\":\"A1\""),
        at("09:05", "order.cancelled", "x1", "\"order\":\"A4\""),
        reported("09:06", "issuer", ""));
    seenLast("r09:06 again A2");
  }

  @Test
  void anOrderIsOpenUntilItsLastArticleLeft() {
    desk.submit(
        at("09:05", "item.dispatched", "d1", "\"order\":\"A2\",\"skus\":[\"tea\"]"),
        reported("09:06", "issuer", ""));
    seenLast("r09:06 again A1 A2 A4");
    desk.submit(
        at("09:07", "item.dispatched", "d2", "\"order\":\"A2\",\"skus\":[\"cup\"]"),
        reported("09:08", "issuer", ""));
    seenLast("r09:08 again A1 A4");
  }

  @Test
  void afterThirtyDaysAnOrderIsNoLongerOpen() {
    desk.submit(
        reported("09:09", "issuer", "")
            .replace("2026-03-02", "2026-04-01")
            .replace("09:09", "09:00"));
    seenLast("r09:00 again A2 A4");
  }
}

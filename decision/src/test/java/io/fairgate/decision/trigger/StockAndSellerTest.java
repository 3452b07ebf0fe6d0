package io.fairgate.decision.trigger;

import static io.fairgate.decision.ledger.Ledger.given;

import org.junit.jupiter.api.Test;

/// A9 and A10: what is not the buyer's doing.
class StockAndSellerTest {

  @Test
  void anItemOutOfStockEndsThatOrderAlone() {
    given(
            """
            09:00  order         A1  buyer=mia   seller=northwind
            09:10  order         A2  buyer=theo  seller=northwind
            10:00  out_of_stock  A1
            """)
        .decides("A1", "close", "stock.gone")
        .approves("A2");
  }

  @Test
  void whatWasOutOfStockIsNeverHeldAgainstTheBuyer() {
    var ledger = given("");
    for (int i = 1; i <= 6; i++) {
      ledger.then(
          """
          %dd 09:00  order         A%d  buyer=mia  device=m1  card=m1
          %dd 10:00  out_of_stock  A%d
          %dd 11:00  closed        A%d  for=stock
          """
              .formatted(7 * i, i, 7 * i, i, 7 * i, i));
    }
    ledger.then("60d 09:00  order  B  buyer=mia  device=m1  card=m1").approves("B");
  }

  @Test
  void aSellerUnderSuspicionHasTheirOpenOrdersHeldAndNewOnesToo() {
    given(
            """
            09:00  order       A1  buyer=mia   seller=northwind
            09:00  order       A2  buyer=theo  seller=plank
            09:00  order       A3  buyer=lena  seller=plank,northwind
            09:05  order       A4  buyer=mia   seller=northwind
            09:30  dispatched  A4
            10:00  flagged     northwind  for=suspicion
            10:10  order       A5  buyer=lena  seller=northwind
            10:20  order       A6  buyer=lena  seller=plank
            """)
        .decides("A1", "review", "seller.check")
        .approves("A2")
        .decides("A3", "review", "seller.check")
        .approves("A4")
        .decides("A5", "review", "seller.check")
        .approves("A6");
  }

  @Test
  void aSellerWhoWasClearedSellsAgain() {
    given(
            """
            0d 10:00  flagged  northwind  for=suspicion
            1d 09:00  cleared  northwind
            1d 10:00  order    A1  buyer=mia  seller=northwind
            """)
        .approves("A1");
  }

  @Test
  void aBreachEndsTheSellersOpenOrders() {
    given(
            """
            09:00  order       A1  buyer=mia   seller=northwind
            09:00  order       A2  buyer=theo  seller=plank
            09:00  order       A3  buyer=lena  seller=northwind
            09:30  dispatched  A3
            10:00  flagged     northwind  for=breach
            """)
        .decides("A1", "close", "seller.closed")
        .approves("A2")
        .approves("A3");
  }
}

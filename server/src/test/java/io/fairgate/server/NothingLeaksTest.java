package io.fairgate.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.fairgate.runtime.journal.EntryBytes;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// No card number, secret or person reaches the journal, a log, a metric or an answer (P23).
class NothingLeaksTest {
  private static final String[] PANS = {
    "4111111111111111", "4111 1111 1111 1111", "4111-1111-1111-1111", "378282246310005"
  };
  private static final String CANARY = "canary-person";

  @Test
  void cardNumbersInAnyPlaceOfARequestGoNowhere() {
    var log = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(log, true, UTF_8));
    var answers = new ArrayList<String>();
    try (var shop = new Shop()) {
      for (String pan : PANS) {
        String good = Order.of("P1", "mia");
        for (String body :
            List.of(
                good.replace("\"tea\"", "\"" + pan + "\""),
                good.replace("\"mia\"", "\"" + pan + "\""),
                good.replace("{\"type\"", "{\"" + pan + "\":1,\"type\""),
                good.replace("placed-P1", pan),
                pan,
                "\"" + pan)) {
          var heard = shop.post("/v1/orders", body, "Idempotency-Key", "k" + pan.length());
          assertNotEquals(200, heard.status());
          answers.add(heard.body());
        }
        String digits = pan.replaceAll("[^0-9]", "");
        answers.add(shop.get("/v1/orders/" + digits).body());
        answers.add(shop.get("/" + digits + "?card=" + digits).body());
        answers.add(shop.post("/v1/orders", good, "Request-Timeout-Ms", digits).body());
      }
      answers.add(shop.post("/v1/orders", Order.of("P2", CANARY)).body());
      answers.add(shop.get("/metrics").body());
      answers.add(shop.get("/v1/orders/P2").body());
      var journal = new StringBuilder();
      shop.journal.read(
          0,
          shop.journal.head().position(),
          entry -> journal.append(new String(EntryBytes.encode(entry), ISO_8859_1)));
      String logged = log.toString(UTF_8);
      for (String told : List.of(String.join("\n", answers), logged, journal.toString())) {
        for (String pan : PANS) {
          assertFalse(told.contains(pan), told);
          assertFalse(told.contains(pan.replaceAll("[^0-9]", "")), told);
        }
        assertFalse(told.contains(shop.firstKey), told);
      }
      String outside = String.join("\n", answers) + logged;
      assertFalse(outside.contains(CANARY), outside);
    } finally {
      System.setErr(before);
    }
  }
}

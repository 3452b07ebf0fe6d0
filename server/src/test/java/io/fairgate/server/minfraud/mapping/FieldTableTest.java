package io.fairgate.server.minfraud.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairgate.marketplace.codec.EventJson;
import io.fairgate.marketplace.event.AccountEvent;
import io.fairgate.marketplace.event.PaymentEvent;
import io.fairgate.server.minfraud.Page;
import io.fairgate.server.minfraud.request.EventKind;
import io.fairgate.server.minfraud.request.EventKind.Use;
import io.fairgate.server.minfraud.request.Transaction;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Each row of the page's tables of fields, sent and compared.
class FieldTableTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void everyFieldBecomesWhatThePageSays() throws JsonProcessingException {
    List<List<String>> rows = Page.table("| theirs | for example | ours |");
    assertTrue(rows.size() > 30, "rows: " + rows.size());
    for (List<String> row : rows) {
      ObjectNode body = someone();
      set(body, row.getFirst(), row.get(1));
      Transaction transaction = Mapped.transaction(body.toString());
      assertEquals(List.of(), transaction.warnings(), row.toString());
      String line = Mapped.line(Mapped.order(transaction));
      assertTrue(line.contains(row.get(2)), row + " became " + line);
      assertReadable(line);
    }
  }

  @Test
  void everyTypeIsWhatThePageSays() {
    List<List<String>> rows = Page.table("| `event.type` | what it is here |");
    for (List<String> row : rows) {
      Transaction transaction =
          Mapped.transaction(
              "{\"account\":{\"user_id\":\"mia\"},\"event\":{\"type\":\""
                  + row.getFirst()
                  + "\"}}");
      AccountEvent event = AccountMapping.event(transaction, Mapped.head(transaction));
      switch (transaction.event().kind().use()) {
        case ORDER -> assertEquals("an order, judged", row.get(1));
        case NONE -> assertEquals("nothing", row.get(1));
        case ACCOUNT -> {
          assertNotNull(event, row.toString());
          String line = Mapped.line(event);
          assertTrue(line.startsWith("{\"type\":\"" + row.get(1) + "\""), row + ": " + line);
          assertReadable(line);
        }
      }
      assertEquals(
          transaction.event().kind().use() == Use.NONE,
          !transaction.warnings().isEmpty(),
          row.toString());
    }
    Set<String> listed = rows.stream().map(List::getFirst).collect(Collectors.toSet());
    for (EventKind kind : EventKind.values()) {
      assertEquals(kind != EventKind.UNKNOWN, listed.contains(kind.written()), kind.written());
    }
  }

  @Test
  void everyMethodIsWhatThePageSays() throws JsonProcessingException {
    for (List<String> row : Page.table("| `payment.method` | ours |")) {
      ObjectNode body = someone();
      set(body, "/payment/method", '"' + row.getFirst() + '"');
      String line = Mapped.line(Mapped.order(Mapped.transaction(body.toString())));
      assertTrue(line.contains("\"method\":\"" + row.get(1) + '"'), row + ": " + line);
    }
  }

  @Test
  void everyPaymentIsFollowedByWhatThePageSays() throws JsonProcessingException {
    for (List<String> row : Page.table("| `payment` | `credit_card` | the event that follows |")) {
      String line = Mapped.line(payment(row.getFirst(), row.get(1)));
      assertTrue(line.contains(row.get(2)), row + ": " + line);
      assertReadable(line);
    }
  }

  @Test
  void everyResultOfACheckIsWhatThePageSays() throws JsonProcessingException {
    for (String check : List.of("avs", "cvv")) {
      for (List<String> row : Page.table("| `" + check + "_result` | ours |")) {
        for (String result : row.getFirst().split(" ")) {
          String line =
              Mapped.line(
                  payment(
                      "{\"was_authorized\":true}",
                      "{\"" + check + "_result\":\"" + result + "\"}"));
          String match = '"' + check + "_match\":\"" + row.get(1) + '"';
          assertEquals(!row.get(1).equals("unknown"), line.contains(match), result + ": " + line);
        }
      }
    }
  }

  private static PaymentEvent payment(String payment, String card) throws JsonProcessingException {
    ObjectNode body = someone();
    body.set("payment", JSON.readTree(payment));
    body.set("credit_card", JSON.readTree(card));
    Transaction transaction = Mapped.transaction(body.toString());
    PaymentEvent event = PaymentMapping.event(transaction, Mapped.head(transaction), "A1", 8_050);
    assertNotNull(event);
    return event;
  }

  /// A guest, so that each row can say otherwise.
  private static ObjectNode someone() {
    ObjectNode body = JSON.createObjectNode();
    body.putObject("email").put("address", "theo@example.com");
    body.putObject("billing").put("country", "DE");
    body.putObject("shipping").put("country", "DE");
    body.putObject("order").put("currency", "EUR");
    return body;
  }

  private static void set(ObjectNode body, String pointer, String value)
      throws JsonProcessingException {
    String[] path = pointer.substring(1).split("/");
    ObjectNode holder = path.length == 1 ? body : body.with(path[0]);
    holder.set(path[path.length - 1], JSON.readTree(value));
  }

  private static void assertReadable(String line) {
    assertTrue(EventJson.parse(line) instanceof EventJson.Parsed.Ok, line);
  }
}

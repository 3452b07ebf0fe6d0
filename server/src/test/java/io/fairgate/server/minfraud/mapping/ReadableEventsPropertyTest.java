package io.fairgate.server.minfraud.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fairgate.marketplace.codec.EventJson;
import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.event.PaymentEvent;
import io.fairgate.server.minfraud.request.Transaction;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Whatever a client sends, the events made of it are such as our own codec writes and reads.
class ReadableEventsPropertyTest {
  private static final String[] TEXTS = {
    "mia",
    "",
    "Ünï ẞ 東京",
    "x".repeat(255),
    "😀".repeat(120),
    "'; DROP",
    "\u202Emia",
    "a\"b\\c",
    "new\nline",
    "x".repeat(256),
    "DE",
    "4242",
    "Y",
    "2026-03-03T16:15:00Z",
    "mia@example.com"
  };

  private static final String[][] FIELDS = {
    {"event", "transaction_id", "shop_id", "time", "party"},
    {"account", "user_id", "username_md5"},
    {"email", "address", "domain"},
    {"device", "ip_address", "tracking_token", "session_id"},
    {"billing", "first_name", "last_name", "address", "city", "region", "postal", "phone_number"},
    {"shipping", "company", "address_2", "country", "region", "delivery_speed"},
    {"credit_card", "token", "issuer_id_number", "last_digits", "country", "avs_result"},
    {"order", "currency", "discount_code", "referrer_uri"},
    {"payment", "method", "processor", "decline_code"},
    {"custom_inputs", "fairgate_device", "fairgate_checkout"}
  };

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void everyEventCanBeWrittenAndReadAgain() {
    for (int seed = 0; seed < 2_000; seed++) {
      Transaction transaction = Mapped.transaction(body(new SplittableRandom(seed)));
      assertReadable(Mapped.order(transaction), seed);
      PaymentEvent payment =
          PaymentMapping.event(transaction, Mapped.head(transaction), "A1", 8_050);
      if (payment != null) {
        assertReadable(payment, seed);
      }
    }
  }

  private static void assertReadable(Event event, int seed) {
    String line = EventJson.write(event);
    EventJson.Parsed parsed = EventJson.parse(line);
    assertTrue(parsed instanceof EventJson.Parsed.Ok, "seed " + seed + ": " + parsed + line);
    assertEquals(event, ((EventJson.Parsed.Ok) parsed).event(), "seed " + seed);
  }

  private static String body(SplittableRandom random) {
    ObjectNode body = JSON.createObjectNode();
    body.putObject("account").put("user_id", "mia");
    for (String[] section : FIELDS) {
      ObjectNode holder =
          section[0].equals("account")
              ? (ObjectNode) body.get("account")
              : body.putObject(section[0]);
      for (int i = 1; i < section.length; i++) {
        if (!section[i].equals("user_id") && random.nextInt(3) > 0) {
          holder.put(section[i], TEXTS[random.nextInt(TEXTS.length)]);
        }
      }
    }
    ((ObjectNode) body.get("order"))
        .put("amount", random.nextDouble() * 1e10)
        .put("is_gift", random.nextBoolean());
    if (random.nextBoolean()) {
      ((ObjectNode) body.get("payment")).put("was_authorized", random.nextBoolean());
    }
    var cart = body.putArray("shopping_cart");
    for (int i = random.nextInt(4); i > 0; i--) {
      cart.addObject()
          .put("item_id", TEXTS[random.nextInt(TEXTS.length)])
          .put("category", TEXTS[random.nextInt(TEXTS.length)])
          .put("quantity", random.nextLong(2_000_000))
          .put("price", random.nextDouble() * 1e13);
    }
    return body.toString();
  }
}

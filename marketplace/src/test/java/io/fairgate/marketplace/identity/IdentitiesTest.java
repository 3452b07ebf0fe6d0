package io.fairgate.marketplace.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.marketplace.EntityKey;
import io.fairgate.marketplace.EntityKind;
import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.Role;
import io.fairgate.marketplace.codec.EventJson;
import io.fairgate.marketplace.codec.EventJson.Parsed;
import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.event.Labelled;
import io.fairgate.marketplace.event.OrderPlaced;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/// Which keys an event gets.
class IdentitiesTest {
  private static final byte[] SECRET = "a secret of thirty-two bytes ...".getBytes(UTF_8);
  private final Keyring keyring = new Keyring(SECRET);
  private final Identities identities = new Identities(keyring);

  private static Event parse(String line) {
    return assertInstanceOf(Parsed.Ok.class, EventJson.parse(line), line).event();
  }

  private Keys keysOfOrder(String members) {
    return identities.identify(order("default", members)).keys();
  }

  private static Event order(String tenant, String members) {
    return parse(
        """
        {"type":"order.placed","tenant":"%s","id":"e","at":"2026-03-03T16:15:00Z","order":{
        "id":"o","currency":"EUR","total":1,"payment":{"method":"card","token":"tok_1"},%s}}
        """
            .formatted(tenant, members));
  }

  @Test
  void aKeyIsTheFirstHalfOfTheHmacOverTenantKindAndValue() throws Exception {
    var message = new ByteArrayOutputStream();
    message.write(new byte[] {0, 0, 0, 4});
    message.write("shop".getBytes(UTF_8));
    message.write("email\0mia@example.com".getBytes(UTF_8));
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
    ByteBuffer hash = ByteBuffer.wrap(mac.doFinal(message.toByteArray()));
    var expected = new EntityKey(hash.getLong(), hash.getLong());
    assertEquals(expected, keyring.key("shop", EntityKind.EMAIL, "mia@example.com"));
    assertEquals(expected, keyring.key("shop", EntityKind.EMAIL, "mia@example.com"));
    assertThrows(IllegalArgumentException.class, () -> new Keyring(new byte[31]));
  }

  @Test
  void noTenantAndNoKindShareAKey() {
    EntityKey key = keyring.key("a", EntityKind.DEVICE, "x");
    assertNotEquals(key, keyring.key("b", EntityKind.DEVICE, "x"));
    assertNotEquals(key, keyring.key("a", EntityKind.CARD, "x"));
    assertNotEquals(key, new Keyring(new byte[32]).key("a", EntityKind.DEVICE, "x"));
    assertNotEquals(
        identities.identify(order("a", "\"buyer\":\"mia\"")).keys(),
        identities.identify(order("b", "\"buyer\":\"mia\"")).keys());
  }

  @Test
  void aThousandValuesAfterOneAnotherKeepTheirKeys() {
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 100_000; i += 97) {
        assertEquals(
            new Keyring(SECRET).key("t", EntityKind.BUYER, "b" + i),
            keyring.key("t", EntityKind.BUYER, "b" + i));
        if (i > 5_000) {
          break;
        }
      }
    }
  }

  @Test
  void aGuestIsKnownByEmailElseByCard() {
    EntityKey byId = key(keysOfOrder("\"buyer\":\"mia\",\"email\":\"Mia@gmail.com\""), Role.BUYER);
    EntityKey byEmail = key(keysOfOrder("\"email\":\"M.ia+x@gmail.com\""), Role.BUYER);
    EntityKey byCard = key(keysOfOrder("\"gift\":true"), Role.BUYER);
    assertEquals(byId, keyring.key("default", EntityKind.BUYER, "id:mia"));
    assertEquals(byEmail, keyring.key("default", EntityKind.BUYER, "email:mia@gmail.com"));
    assertEquals(byCard, keyring.key("default", EntityKind.BUYER, "card:tok_1"));
    assertNotEquals(byEmail, key(keysOfOrder("\"buyer\":\"email:mia@gmail.com\""), Role.BUYER));
  }

  private static EntityKey key(Keys keys, Role role) {
    return new EntityKey(keys.high(role), keys.low(role));
  }

  @Test
  void composedAndDecomposedLettersAreTheSameBuyer() {
    assertEquals(
        keysOfOrder("\"buyer\":\"Ren\u00e9\",\"device\":\"d\u00e9\""),
        keysOfOrder("\"buyer\":\"Rene\u0301\",\"device\":\"de\u0301\""));
  }

  @Test
  void theSameAddressIsOneEntityWhetherShippedOrBilledTo() {
    Keys keys =
        keysOfOrder(
            """
            "shipping_address":{"line1":"Hauptstr. 5","postal_code":"10115","country":"DE"},
            "billing_address":{"line1":"Hauptstraße 5","postal_code":"D-10115","country":"DE"}\
            """);
    assertTrue(keys.has(Role.SHIPPING));
    assertEquals(key(keys, Role.SHIPPING), key(keys, Role.BILLING));
    assertFalse(keysOfOrder("\"shipping_address\":{\"country\":\"DE\"}").has(Role.SHIPPING));
  }

  @Test
  void campaignsStandInTheOrderOfCouponsAndSellersOnceEach() {
    Keys keys =
        keysOfOrder(
            """
            "coupons":[{"campaign":"b"},{"campaign":"a"},{"campaign":"b","code":"2"}],
            "lines":[{"sku":"1","seller":"southwind","unit_amount":1},{"sku":"2","unit_amount":1},
            {"sku":"3","seller":"northwind","unit_amount":1},
            {"sku":"4","seller":"southwind","unit_amount":1}]\
            """);
    EntityKey a = keyring.key("default", EntityKind.CAMPAIGN, "a");
    EntityKey b = keyring.key("default", EntityKind.CAMPAIGN, "b");
    assertEquals(List.of(b, a, b), keys.campaignKeys());
    assertEquals(
        List.of(
            keyring.key("default", EntityKind.SELLER, "southwind"),
            keyring.key("default", EntityKind.SELLER, "northwind")),
        keys.sellerKeys());
  }

  @Test
  void aCardReportedByItsIssuerNamesNoBuyer() {
    String report =
        """
        {"type":"card.reported","id":"e","at":"2026-03-03T16:15:00Z","by":"%s","token":"tok_1",
        "buyer":"mia"}\
        """;
    Keys owner = identities.identify(parse(report.formatted("owner"))).keys();
    Keys issuer = identities.identify(parse(report.formatted("issuer"))).keys();
    assertEquals(key(owner, Role.CARD), key(issuer, Role.CARD));
    assertTrue(owner.has(Role.BUYER));
    assertFalse(issuer.has(Role.BUYER));
  }

  @Test
  void anEventAboutAnOrderGetsTheOrdersKeysAndFacts() {
    var placed =
        assertInstanceOf(
            OrderPlaced.class, identities.identify(order("default", "\"buyer\":\"mia\"")));
    Event label =
        parse(
            """
            {"type":"label","id":"l","at":"2026-03-03T16:15:00Z","order":"o","label":"honest"}\
            """);
    assertSame(label, identities.identify(label));
    var known =
        assertInstanceOf(Labelled.class, Identities.about(label, placed.keys(), placed.order()));
    assertEquals(placed.keys(), known.keys());
    assertEquals(placed.order(), known.about().order());
    assertEquals("o", known.about().orderId());
    assertSame(placed, Identities.about(placed, Keys.NONE, placed.order()));
  }

  @Test
  void identifyingTwiceChangesNothing() {
    Event once = identities.identify(order("default", "\"buyer\":\"mia\",\"phone\":\"030 12345\""));
    assertEquals(once, identities.identify(once));
    assertEquals(Map.of(), parse(EventJson.write(once)).keys().byRole());
  }
}

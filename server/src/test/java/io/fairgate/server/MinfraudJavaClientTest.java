package io.fairgate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.maxmind.minfraud.WebServiceClient;
import com.maxmind.minfraud.exception.AuthenticationException;
import com.maxmind.minfraud.exception.InvalidRequestException;
import com.maxmind.minfraud.exception.MinFraudException;
import com.maxmind.minfraud.exception.PermissionRequiredException;
import com.maxmind.minfraud.request.Account;
import com.maxmind.minfraud.request.Billing;
import com.maxmind.minfraud.request.CreditCard;
import com.maxmind.minfraud.request.CustomInputs;
import com.maxmind.minfraud.request.Device;
import com.maxmind.minfraud.request.Email;
import com.maxmind.minfraud.request.Event;
import com.maxmind.minfraud.request.Order;
import com.maxmind.minfraud.request.Payment;
import com.maxmind.minfraud.request.ShoppingCartItem;
import com.maxmind.minfraud.request.Transaction;
import com.maxmind.minfraud.response.FactorsResponse;
import com.maxmind.minfraud.response.InsightsResponse;
import com.maxmind.minfraud.response.ScoreResponse;
import io.fairgate.runtime.access.Scope;
import java.io.IOException;
import java.net.InetAddress;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// The published Java client asks a running server.
class MinfraudJavaClientTest {
  private static final Shop SHOP = new Shop();

  @AfterAll
  static void close() {
    SHOP.close();
  }

  @Test
  void anHonestPurchaseIsAccepted() throws IOException, MinFraudException {
    ScoreResponse told = client(SHOP.firstKey).score(purchase("J1", "mia").build());
    assertEquals("accept", told.getDisposition().getAction());
    assertEquals("default", told.getDisposition().getReason());
    assertEquals(0.01, told.getRiskScore());
    assertEquals(8, told.getId().version());
    assertEquals(1_000_000, told.getQueriesRemaining());
    assertTrue(told.getWarnings().isEmpty());
    assertTrue(SHOP.get("/v1/orders/J1").body().contains("approve"));
  }

  @Test
  void aCouponForNewBuyersUsedAgainIsHeldUnderTheChangeThatSavesTheOrder()
      throws IOException, MinFraudException {
    WebServiceClient client = client(SHOP.firstKey);
    assertEquals("accept", action(client.score(welcome("J2", "oskar"))));
    FactorsResponse again = client.factors(welcome("J3", "oskar"));
    assertEquals("manual_review", again.getDisposition().getAction());
    assertEquals("custom_rule", again.getDisposition().getReason());
    assertTrue(again.getRiskScore() >= 5 && again.getRiskScore() < 25, "" + again.getRiskScore());
  }

  @Test
  void theSamePurchaseAgainIsTheSameOrder() throws IOException, MinFraudException {
    WebServiceClient client = client(SHOP.firstKey);
    UUID first = client.score(purchase("J4", "theo").build()).getId();
    long entries = SHOP.journal.head().position();
    assertEquals(first, client.score(purchase("J4", "theo").build()).getId());
    assertEquals(entries, SHOP.journal.head().position());
    ScoreResponse paid =
        client.score(
            purchase("J4", "theo")
                .payment(new Payment.Builder().wasAuthorized(true).build())
                .build());
    assertEquals(first, paid.getId());
    assertEquals(entries + 1, SHOP.journal.head().position());
  }

  @Test
  void aDeclineIsJudgedWithItsOrder() throws IOException, MinFraudException {
    Transaction declined =
        purchase("J5", "lena")
            .payment(
                new Payment.Builder()
                    .wasAuthorized(false)
                    .declineCode("insufficient_funds")
                    .processor(Payment.Processor.STRIPE)
                    .build())
            .build();
    ScoreResponse told = client(SHOP.firstKey).score(declined);
    assertEquals("manual_review", action(told));
    assertTrue(SHOP.get("/v1/orders/J5").body().contains("payment.declined"));
  }

  @Test
  void whatStandsAfterADeclineIsToldToWhoAsksAsBefore() throws IOException, MinFraudException {
    WebServiceClient client = client(SHOP.firstKey);
    Transaction bare = purchase("J8", "theo").build();
    assertEquals("accept", action(client.score(bare)));
    Transaction declined =
        purchase("J8", "theo")
            .payment(new Payment.Builder().wasAuthorized(false).declineCode("expired_card").build())
            .build();
    assertEquals("manual_review", action(client.score(declined)));
    assertEquals("manual_review", action(client.score(bare)));
    assertEquals("manual_review", action(client.score(declined)));
  }

  @Test
  void insightsSayNothingOfWhatIsNotKnown() throws IOException, MinFraudException {
    InsightsResponse told =
        client(SHOP.firstKey)
            .insights(
                purchase("J6", "mia")
                    .billing(new Billing.Builder().city("Berlin").build())
                    .build());
    assertNull(told.getIpAddress().getRisk());
    assertNull(told.getCreditCard().getCountry());
    assertEquals("/billing", told.getWarnings().getFirst().getInputPointer());
  }

  @Test
  void aSignInIsTakenIn() throws IOException, MinFraudException {
    Transaction signIn =
        new Transaction.Builder(device())
            .account(new Account.Builder().userId("mia").build())
            .event(new Event.Builder().type(Event.Type.ACCOUNT_LOGIN).build())
            .build();
    long before = SHOP.journal.head().position();
    assertEquals("accept", action(client(SHOP.firstKey).score(signIn)));
    assertEquals(before + 1, SHOP.journal.head().position());
  }

  @Test
  void anAddressAloneIsNotJudged() throws IOException, MinFraudException {
    long before = SHOP.journal.head().position();
    ScoreResponse told = client(SHOP.firstKey).score(new Transaction.Builder(device()).build());
    assertEquals("accept", action(told));
    assertEquals("INPUT_UNKNOWN", told.getWarnings().getFirst().getCode());
    assertEquals(before, SHOP.journal.head().position());
  }

  @Test
  void whoMayNotIsToldSo() throws IOException {
    Transaction any = purchase("J7", "mia").build();
    String reading = SHOP.key("default", Scope.READ);
    assertThrows(AuthenticationException.class, () -> client("no-key").score(any));
    assertThrows(PermissionRequiredException.class, () -> client(reading).score(any));
    Transaction card =
        new Transaction.Builder(device())
            .event(new Event.Builder().transactionId("4111111111111111").build())
            .build();
    var refused =
        assertThrows(InvalidRequestException.class, () -> client(SHOP.firstKey).score(card));
    assertEquals("REQUEST_INVALID", refused.getCode());
  }

  private static Transaction welcome(String id, String buyer) throws IOException {
    return purchase(id, buyer)
        .order(new Order.Builder().amount(80.5).currency("EUR").discountCode("WELCOME").build())
        .customInputs(new CustomInputs.Builder().put("fairgate_new_buyers", true).build())
        .build();
  }

  private static Transaction.Builder purchase(String id, String buyer) throws IOException {
    return new Transaction.Builder(device())
        .account(new Account.Builder().userId(buyer).build())
        .creditCard(
            new CreditCard.Builder()
                .issuerIdNumber("411111")
                .last4Digits("1111")
                .token("tok_" + buyer)
                .build())
        .email(new Email.Builder().address(buyer + "@maxmind.com").build())
        .event(
            new Event.Builder()
                .transactionId(id)
                .shopId("northwind")
                .type(Event.Type.PURCHASE)
                .build())
        .order(new Order.Builder().amount(80.5).currency("EUR").build())
        .addShoppingCartItem(
            new ShoppingCartItem.Builder().itemId("lamp").category("home").price(80.5).build());
  }

  private static Device device() throws IOException {
    return new Device.Builder(InetAddress.getByName("203.0.113.7")).build();
  }

  private static String action(ScoreResponse told) {
    return told.getDisposition().getAction();
  }

  private static WebServiceClient client(String key) {
    return new WebServiceClient.Builder(42, key)
        .host("127.0.0.1")
        .port(SHOP.server.port())
        .disableHttps()
        .build();
  }
}

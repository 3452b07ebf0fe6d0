package io.fairgate.decision.ledger;

import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.event.About;
import io.fairgate.marketplace.event.AccountEvent;
import io.fairgate.marketplace.event.CardReported;
import io.fairgate.marketplace.event.ClaimReleased;
import io.fairgate.marketplace.event.Coupon;
import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.event.Head;
import io.fairgate.marketplace.event.ItemEvent;
import io.fairgate.marketplace.event.Labelled;
import io.fairgate.marketplace.event.OrderEnded;
import io.fairgate.marketplace.event.PassEvent;
import io.fairgate.marketplace.event.PaymentEvent;
import io.fairgate.marketplace.event.PaymentEvent.Match;
import io.fairgate.marketplace.event.PaymentEvent.ThreeDSecure;
import io.fairgate.marketplace.event.Personal;
import io.fairgate.marketplace.event.SellerEvent;
import java.util.List;

/// Everything but orders as a ledger writes it; the verbs are those of the events.
final class OtherRow {
  private OtherRow() {}

  static Event event(Row row, int number) {
    Head head = new Head("shop", row.verb + "-" + number, row.atMillis);
    return switch (row.verb) {
      case "registered" -> new AccountEvent.Registered(head, Keys.NONE, person(row, row.subject));
      case "changed" ->
          new AccountEvent.Changed(
              head,
              Keys.NONE,
              row.choice("what", AccountEvent.Change.class, AccountEvent.Change.PASSWORD),
              person(row, row.subject));
      case "signed_in" ->
          new AccountEvent.SignedIn(head, Keys.NONE, !row.has("failed"), person(row, row.subject));
      case "reported" -> reported(row, head);
      case "flagged" ->
          new SellerEvent.Flagged(
              head,
              Keys.NONE,
              row.subject,
              row.choice("for", SellerEvent.Flag.class, SellerEvent.Flag.SUSPICION));
      case "cleared" -> new SellerEvent.Cleared(head, Keys.NONE, row.subject);
      case "released" ->
          new ClaimReleased(head, Keys.NONE, row.get("campaign", "WELCOME"), row.subject);
      case "pass" -> granted(row, head);
      case "spent" ->
          new PassEvent.Spent(
              head,
              Keys.NONE,
              row.get("pass", "pass-" + row.subject),
              row.get("checkout", ""),
              person(row, row.subject));
      default -> aboutOrder(row, head);
    };
  }

  private static Event aboutOrder(Row row, Head head) {
    About about = new About(row.subject, Keys.NONE, null);
    long amount = row.number("amount", 5000);
    return switch (row.verb) {
      case "authorised" ->
          new PaymentEvent.Authorised(
              head, about, amount, match(row, "avs"), match(row, "cvv"), secure(row));
      case "declined" ->
          new PaymentEvent.Declined(
              head,
              about,
              amount,
              row.get("processor", "stripe"),
              row.get("code", "generic_decline"),
              match(row, "avs"),
              match(row, "cvv"),
              secure(row));
      case "captured" -> new PaymentEvent.Captured(head, about, amount);
      case "refunded" -> new PaymentEvent.Refunded(head, about, amount);
      case "disputed" ->
          new PaymentEvent.Disputed(
              head,
              about,
              amount,
              row.choice(
                  "for", PaymentEvent.DisputeReason.class, PaymentEvent.DisputeReason.FRAUD));
      case "out_of_stock" -> new ItemEvent.OutOfStock(head, about, List.of());
      case "dispatched" -> new ItemEvent.Dispatched(head, about, List.of());
      case "delivered" -> new ItemEvent.Delivered(head, about, List.of());
      case "closed" ->
          new OrderEnded.Closed(
              head, about, row.choice("for", OrderEnded.Family.class, OrderEnded.Family.POLICY));
      case "cancelled" -> new OrderEnded.Cancelled(head, about);
      case "label" ->
          new Labelled(
              head,
              about,
              row.choice("as", Labelled.Label.class, Labelled.Label.FRAUD),
              row.get("campaign", ""),
              true);
      default -> throw new IllegalArgumentException("no such thing happens: " + row.text);
    };
  }

  private static Event reported(Row row, Head head) {
    return new CardReported(
        head,
        Keys.NONE,
        row.choice("by", CardReported.By.class, CardReported.By.ISSUER),
        row.choice("as", CardReported.Trouble.class, CardReported.Trouble.STOLEN),
        new Personal(row.find("buyer"), null, null, null, null, null, null, row.subject, null));
  }

  private static Event granted(Row row, Head head) {
    return new PassEvent.Granted(
        head,
        Keys.NONE,
        row.get("pass", "pass-" + row.subject),
        List.of(row.get("clears", "A3,A4,A5").split(",")),
        row.number("max", 1_000_000),
        "EUR",
        row.atMillis + row.number("days", 30) * Row.DAY,
        person(row, row.subject));
  }

  private static Personal person(Row row, String buyer) {
    return new Personal(
        buyer,
        row.find("email"),
        row.find("phone"),
        row.find("device"),
        row.find("ip"),
        null,
        null,
        null,
        null);
  }

  private static Match match(Row row, String name) {
    return row.choice(name, Match.class, Match.UNKNOWN);
  }

  private static ThreeDSecure secure(Row row) {
    return row.choice("three_d_secure", ThreeDSecure.class, ThreeDSecure.NONE);
  }

  /// `campaign NAME new_buyers stackable max_per_order=1 min_spend=5000 regions=DE,AT per_buyer=1`.
  static Coupon.Terms terms(Row row) {
    String regions = row.find("regions");
    return new Coupon.Terms(
        row.has("new_buyers"),
        row.has("stackable"),
        row.has("max_per_order") ? (int) row.number("max_per_order", 0) : null,
        row.has("min_spend") ? row.number("min_spend", 0) : null,
        regions == null ? List.of() : List.of(regions.split(",")),
        null,
        row.has("until_day") ? Row.FIRST_DAY + row.number("until_day", 0) * Row.DAY : null,
        row.has("per_buyer") ? (int) row.number("per_buyer", 0) : null);
  }
}

package io.fairgate.decision.buyer;

import static java.util.Map.entry;

import io.fairgate.decision.text.Numbers;
import java.util.Map;

/// What is said to a buyer in English.
final class English {
  static final Phrases PHRASES =
      new Phrases(
          "en",
          Numbers.ENGLISH,
          Phrases.outcomes(
              "Your order goes on.",
              "Your order waits for you.",
              "Your order waits while a person looks at it.",
              "We could not go on with your order."),
          Phrases.changes(
              "Tell us that it was you",
              "Go on without the coupon",
              "Correct the address",
              "Confirm the payment with your bank",
              "Pay with another card or another way"),
          Map.ofEntries(
              entry("dates", "the days on which it can be used"),
              entry("region", "the places that it is for"),
              entry("min_spend", "the least that it asks you to spend"),
              entry("max_per_order", "how many coupons one order can have"),
              entry("stackable", "which coupons go together"),
              entry("no_funds", "there was not enough money on it"),
              entry("wrong_details", "the card number, expiry date or security code did not match"),
              entry("expired", "the card has expired"),
              entry("bank_refused", "your bank did not allow it"),
              entry("lost_or_stolen", "the bank asks you to contact it about this card"),
              entry("authentication_needed", "your bank wants you to confirm it"),
              entry("technical", "something went wrong on the way to your bank"),
              entry("card", "card"),
              entry("wallet", "wallet"),
              entry("bank_transfer", "bank transfer"),
              entry("cash_on_delivery", "cash on delivery"),
              entry("invoice", "invoice"),
              entry("gift_card", "gift card")),
          "fewer than 1",
          "We could not go on with a part of your order.",
          "We looked for a change that would let this order go on and found none.",
          Phrases.decidedBy(
              "Software alone decided this. If you think it is not right, tell us and a person"
                  + " decides.",
              "A person decides this, not software.",
              "Your bank decided this, not we."),
          "It rests on: ",
          "Read more: ");

  private English() {}
}

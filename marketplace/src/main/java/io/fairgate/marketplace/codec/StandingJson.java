package io.fairgate.marketplace.codec;

import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.event.CardReported;
import io.fairgate.marketplace.event.CardReported.By;
import io.fairgate.marketplace.event.CardReported.Trouble;
import io.fairgate.marketplace.event.ClaimReleased;
import io.fairgate.marketplace.event.Head;
import io.fairgate.marketplace.event.Personal;
import io.fairgate.marketplace.event.SellerEvent;
import io.fairgate.marketplace.event.SellerEvent.Flag;
import io.fairgate.marketplace.json.Members;
import io.fairgate.marketplace.json.NameTable;
import org.jspecify.annotations.Nullable;

/// What changed for a card, a seller or a claim, in JSON.
final class StandingJson {
  private static final int OWN = RootJson.OWN;

  private static final By[] REPORTERS = By.values();
  private static final NameTable REPORTER_WORDS = NameTable.of(REPORTERS);
  private static final Trouble[] TROUBLES = Trouble.values();
  private static final NameTable TROUBLE_WORDS = NameTable.of(TROUBLES);
  private static final Flag[] FLAGS = Flag.values();
  private static final NameTable FLAG_WORDS = NameTable.of(FLAGS);

  static final NameTable CARD = RootJson.shape("by", "trouble", "token", "last4", "buyer");
  static final NameTable FLAGGED = RootJson.shape("seller", "flag");
  static final NameTable CLEARED = RootJson.shape("seller");
  static final NameTable RELEASED = RootJson.shape("campaign", "checkout");

  private StandingJson() {}

  /// An owner who reports is named: only that owner's orders are touched.
  static CardReported card(Head head, Members root) {
    By by = FieldValues.choice(root, OWN, REPORTER_WORDS, REPORTERS);
    int token = root.required(OWN + 2);
    return new CardReported(
        head,
        Keys.NONE,
        by,
        FieldValues.choiceOr(root, OWN + 1, TROUBLE_WORDS, TROUBLES, Trouble.COMPROMISED),
        personal(
            by == By.OWNER
                ? FieldValues.id(root, OWN + 4)
                : FieldValues.textOrNull(root, OWN + 4, FieldLimits.ID_MAX),
            token < 0 ? null : root.scalars().text(token, FieldLimits.TOKEN_MAX),
            PaymentMethodJson.lastFour(root, OWN + 3)));
  }

  private static Personal personal(
      @Nullable String buyer, @Nullable String token, @Nullable String lastFour) {
    return new Personal(buyer, null, null, null, null, null, null, token, lastFour);
  }

  static SellerEvent flagged(Head head, Members root) {
    return new SellerEvent.Flagged(
        head,
        Keys.NONE,
        FieldValues.id(root, OWN),
        FieldValues.choice(root, OWN + 1, FLAG_WORDS, FLAGS));
  }

  static SellerEvent cleared(Head head, Members root) {
    return new SellerEvent.Cleared(head, Keys.NONE, FieldValues.id(root, OWN));
  }

  static ClaimReleased released(Head head, Members root) {
    return new ClaimReleased(
        head, Keys.NONE, FieldValues.id(root, OWN), FieldValues.id(root, OWN + 1));
  }

  static void write(CardReported event, JsonLine line) {
    line.word("by", REPORTER_WORDS, event.by());
    line.wordUnless("trouble", TROUBLE_WORDS, event.trouble(), Trouble.COMPROMISED);
    line.textUnlessEmpty("token", event.personal().cardToken());
    line.textUnlessEmpty("last4", event.personal().cardLastFour());
    line.textUnlessEmpty("buyer", event.personal().buyerId());
  }

  static void write(SellerEvent event, JsonLine line) {
    line.text("seller", event.sellerId());
    switch (event) {
      case SellerEvent.Flagged flagged -> line.word("flag", FLAG_WORDS, flagged.flag());
      case SellerEvent.Cleared cleared -> {}
    }
  }

  static void write(ClaimReleased event, JsonLine line) {
    line.text("campaign", event.campaign());
    line.text("checkout", event.checkoutId());
  }
}

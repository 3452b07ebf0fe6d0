package io.fairgate.marketplace.codec;

import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.event.Head;
import io.fairgate.marketplace.event.PassEvent;
import io.fairgate.marketplace.event.Personal;
import io.fairgate.marketplace.json.Members;
import io.fairgate.marketplace.json.NameTable;

/// Passes in JSON. A guest's pass names the e-mail instead of a buyer.
final class PassJson {
  private static final int PASS = RootJson.OWN;
  private static final int BUYER = PASS + 1;
  private static final int EMAIL = PASS + 2;
  private static final int OWN = PASS + 3;

  static final NameTable GRANTED =
      RootJson.shape("pass", "buyer", "email", "clears", "max_value", "currency", "until");
  static final NameTable SPENT = RootJson.shape("pass", "buyer", "email", "checkout");

  private PassJson() {}

  static PassEvent granted(Head head, Members root) {
    return new PassEvent.Granted(
        head,
        Keys.NONE,
        FieldValues.id(root, PASS),
        FieldValues.texts(root, OWN, FieldLimits.REASONS_MAX, FieldLimits.WORD_MAX),
        FieldValues.amount(root, OWN + 1),
        FieldValues.currency(root, OWN + 2),
        FieldValues.moment(root, OWN + 3),
        personal(root));
  }

  static PassEvent spent(Head head, Members root) {
    return new PassEvent.Spent(
        head, Keys.NONE, FieldValues.id(root, PASS), FieldValues.id(root, OWN), personal(root));
  }

  private static Personal personal(Members root) {
    String buyer = FieldValues.textOrNull(root, BUYER, FieldLimits.ID_MAX);
    String email = FieldValues.email(root, EMAIL);
    if (buyer == null && email == null) {
      root.scalars()
          .faults()
          .add(root.node(), "buyer.unknown", "a buyer or an e-mail is needed, got none");
    }
    return new Personal(buyer, email, null, null, null, null, null, null, null);
  }

  static void write(PassEvent event, JsonLine line) {
    line.text("pass", event.passId());
    switch (event) {
      case PassEvent.Granted granted -> {
        owner(granted.personal(), line);
        line.textsUnlessEmpty("clears", granted.clears());
        line.whole("max_value", granted.maxValueMinor());
        line.text("currency", granted.currency());
        line.moment("until", granted.untilMillis());
      }
      case PassEvent.Spent spent -> {
        owner(spent.personal(), line);
        line.text("checkout", spent.checkoutId());
      }
    }
  }

  private static void owner(Personal personal, JsonLine line) {
    line.textUnlessEmpty("buyer", personal.buyerId());
    line.textUnlessEmpty("email", personal.email());
  }
}

package io.fairgate.marketplace.codec;

import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.event.AccountEvent;
import io.fairgate.marketplace.event.AccountEvent.Change;
import io.fairgate.marketplace.event.Head;
import io.fairgate.marketplace.event.Personal;
import io.fairgate.marketplace.json.Members;
import io.fairgate.marketplace.json.NameTable;

/// What a buyer did with their account, in JSON: the buyer, and the contacts and device that took
/// part.
final class AccountJson {
  private static final int BUYER = RootJson.OWN;
  private static final int EMAIL = BUYER + 1;
  private static final int PHONE = BUYER + 2;
  private static final int DEVICE = BUYER + 3;
  private static final int IP = BUYER + 4;
  private static final int ADDRESS = BUYER + 5;
  private static final int OWN = BUYER + 6;

  private static final Change[] CHANGES = Change.values();
  private static final NameTable CHANGE_WORDS = NameTable.of(CHANGES);

  static final NameTable REGISTERED =
      RootJson.shape("buyer", "email", "phone", "device", "ip", "address");
  static final NameTable CHANGED =
      RootJson.shape("buyer", "email", "phone", "device", "ip", "address", "change");
  static final NameTable SIGNED_IN =
      RootJson.shape("buyer", "email", "phone", "device", "ip", "address", "succeeded");

  private AccountJson() {}

  static AccountEvent registered(Head head, Members root) {
    return new AccountEvent.Registered(head, Keys.NONE, personal(root));
  }

  static AccountEvent changed(Head head, Members root) {
    return new AccountEvent.Changed(
        head, Keys.NONE, FieldValues.choice(root, OWN, CHANGE_WORDS, CHANGES), personal(root));
  }

  static AccountEvent signedIn(Head head, Members root) {
    int succeeded = root.required(OWN);
    return new AccountEvent.SignedIn(
        head, Keys.NONE, succeeded >= 0 && root.scalars().flag(succeeded), personal(root));
  }

  private static Personal personal(Members root) {
    return new Personal(
        FieldValues.id(root, BUYER),
        FieldValues.email(root, EMAIL),
        FieldValues.phone(root, PHONE),
        FieldValues.textOrNull(root, DEVICE, FieldLimits.TOKEN_MAX),
        FieldValues.ip(root, IP),
        AddressJson.read(root, ADDRESS).postal(),
        null,
        null,
        null);
  }

  static void write(AccountEvent event, JsonLine line) {
    Personal personal = event.personal();
    line.textUnlessEmpty("buyer", personal.buyerId());
    line.textUnlessEmpty("email", personal.email());
    line.textUnlessEmpty("phone", personal.phone());
    line.textUnlessEmpty("device", personal.device());
    line.textUnlessEmpty("ip", personal.ip());
    AddressJson.write("address", personal.shipping(), null, line);
    switch (event) {
      case AccountEvent.Registered registered -> {}
      case AccountEvent.Changed changed -> line.word("change", CHANGE_WORDS, changed.change());
      case AccountEvent.SignedIn signedIn -> line.flag("succeeded", signedIn.succeeded());
    }
  }
}

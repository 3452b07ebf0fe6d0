package io.fairgate.server.minfraud.mapping;

import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.event.AccountEvent;
import io.fairgate.marketplace.event.AccountEvent.Change;
import io.fairgate.marketplace.event.Head;
import io.fairgate.marketplace.event.Personal;
import io.fairgate.marketplace.event.PostalAddress;
import io.fairgate.server.minfraud.request.Transaction;
import org.jspecify.annotations.Nullable;

/// What a buyer did with their account, as an event of ours.
public final class AccountMapping {
  private AccountMapping() {}

  /// Null for what is no event of an account, and where no account is named.
  public static @Nullable AccountEvent event(Transaction transaction, Head head) {
    String buyer = Ids.fitOrNull(transaction.account().name());
    if (buyer == null) {
      return null;
    }
    Personal personal = personal(transaction, buyer);
    return switch (transaction.event().kind()) {
      case ACCOUNT_CREATION -> new AccountEvent.Registered(head, Keys.NONE, personal);
      case ACCOUNT_LOGIN -> new AccountEvent.SignedIn(head, Keys.NONE, true, personal);
      case EMAIL_CHANGE -> new AccountEvent.Changed(head, Keys.NONE, Change.EMAIL, personal);
      case PASSWORD_RESET -> new AccountEvent.Changed(head, Keys.NONE, Change.PASSWORD, personal);
      case PURCHASE,
          RECURRING_PURCHASE,
          CREDIT_APPLICATION,
          FUND_TRANSFER,
          PAYOUT_CHANGE,
          REFERRAL,
          SIM_SWAP,
          SURVEY,
          UNKNOWN ->
          null;
    };
  }

  private static Personal personal(Transaction transaction, String buyer) {
    PostalAddress billing = Contacts.postal(transaction.billing());
    return new Personal(
        buyer,
        Contacts.email(transaction.email()),
        Contacts.phone(transaction),
        Contacts.device(transaction),
        transaction.ipAddress(),
        billing != null ? billing : Contacts.postal(transaction.shipping()),
        null,
        null,
        null);
  }
}

package io.fairgate.server.minfraud.request;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a request is about, of the twelve kinds that the protocol has or none of them, and what it
/// is to us.
public enum EventKind {
  ACCOUNT_CREATION(Use.ACCOUNT),
  ACCOUNT_LOGIN(Use.ACCOUNT),
  CREDIT_APPLICATION(Use.NONE),
  EMAIL_CHANGE(Use.ACCOUNT),
  FUND_TRANSFER(Use.NONE),
  PASSWORD_RESET(Use.ACCOUNT),
  PAYOUT_CHANGE(Use.NONE),
  PURCHASE(Use.ORDER),
  RECURRING_PURCHASE(Use.ORDER),
  REFERRAL(Use.NONE),
  SIM_SWAP(Use.NONE),
  SURVEY(Use.NONE),
  UNKNOWN(Use.NONE);

  /// What becomes of one.
  public enum Use {
    /// An order, which is judged.
    ORDER,
    /// Something a buyer did with their account, which later orders are judged by.
    ACCOUNT,
    /// Nothing that happens in a marketplace as we know it: answered, and not kept.
    NONE
  }

  private final Use use;

  EventKind(Use use) {
    this.use = use;
  }

  public Use use() {
    return use;
  }

  static @Nullable EventKind find(String written) {
    for (EventKind kind : values()) {
      if (kind != UNKNOWN && kind.written().equals(written)) {
        return kind;
      }
    }
    return null;
  }

  public String written() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package io.fairgate.decision.payment;

import java.util.Optional;

/// Why a payment was declined, as rules and buyers understand it.
public enum DeclineCause {
  NO_FUNDS("no_funds"),
  WRONG_DETAILS("wrong_details"),
  EXPIRED("expired"),
  BANK_REFUSED("bank_refused"),
  LOST_OR_STOLEN("lost_or_stolen"),
  AUTHENTICATION_NEEDED("authentication_needed"),
  /// The way to the bank failed, or our own request did; the buyer has nothing to do with it.
  TECHNICAL("technical");

  private final String written;

  DeclineCause(String written) {
    this.written = written;
  }

  /// As the field `payment_cause` holds it.
  public String written() {
    return written;
  }

  public static Optional<DeclineCause> of(String written) {
    for (DeclineCause cause : values()) {
      if (cause.written.equals(written)) {
        return Optional.of(cause);
      }
    }
    return Optional.empty();
  }
}

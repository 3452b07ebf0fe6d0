package io.fairgate.simulator.market.world;

import io.fairgate.marketplace.event.PaymentEvent.Match;
import io.fairgate.marketplace.event.PaymentEvent.ThreeDSecure;

/// What the processor says to one attempt to pay; `code` is empty where it is authorised.
public record Answer(
    long afterMillis,
    String processor,
    String code,
    Match avs,
    Match cvv,
    ThreeDSecure threeDSecure) {
  public boolean isAuthorised() {
    return code.isEmpty();
  }

  /// An honest buyer's card: the address is at times written otherwise than the bank has it.
  public static Answer authorised(long afterMillis, Chance chance) {
    double u = chance.unit();
    Match avs = u < 0.9 ? Match.MATCH : u < 0.96 ? Match.PARTIAL : Match.UNKNOWN;
    boolean asked = chance.happens(0.3);
    return new Answer(
        afterMillis, "", "", avs, Match.MATCH, asked ? ThreeDSecure.PASSED : ThreeDSecure.NONE);
  }

  public static Answer declined(long afterMillis, String processor, String code) {
    Match cvv =
        switch (code) {
          case "incorrect_cvc", "invalid_cvc", "N7" -> Match.MISMATCH;
          default -> Match.UNKNOWN;
        };
    Match avs =
        switch (code) {
          case "incorrect_zip", "incorrect_address" -> Match.MISMATCH;
          default -> Match.UNKNOWN;
        };
    return new Answer(afterMillis, processor, code, avs, cvv, ThreeDSecure.NONE);
  }

  /// A code written `processor:code`.
  public static Answer declined(long afterMillis, String written) {
    int colon = written.indexOf(':');
    return declined(afterMillis, written.substring(0, colon), written.substring(colon + 1));
  }
}

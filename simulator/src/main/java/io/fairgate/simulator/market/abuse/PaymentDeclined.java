package io.fairgate.simulator.market.abuse;

import io.fairgate.simulator.market.world.Answer;
import io.fairgate.simulator.market.world.Chance;
import io.fairgate.simulator.market.world.Misfortune;
import io.fairgate.simulator.market.world.OrderLife;
import io.fairgate.simulator.market.world.Time;
import io.fairgate.simulator.market.world.Verdict;
import java.util.ArrayList;
import java.util.List;

/// A6 and A7: an honest buyer's payment is declined: for its funds or details, or by a bank that
/// refused it on suspicion. Most pay again within the hours; the others give up.
///
/// Known by: the decline and its code. The buyer is honest, and so is the label; the order counts
/// as caught when it is not approved after the decline. Nothing here is not tellable. A bank's
/// outage is neither: its declines are technical, and those orders carry no campaign.
final class PaymentDeclined implements Misfortune {
  private static final List<String> FUNDS_OR_DETAILS =
      List.of(
          "stripe:insufficient_funds",
          "iso8583:51",
          "stripe:insufficient_funds",
          "stripe:incorrect_cvc",
          "iso8583:N7",
          "stripe:expired_card",
          "iso8583:54",
          "stripe:incorrect_number",
          "iso8583:14",
          "stripe:incorrect_zip");
  private static final List<String> SUSPICION =
      List.of(
          "stripe:do_not_honor",
          "iso8583:05",
          "stripe:generic_decline",
          "iso8583:62",
          "stripe:fraudulent",
          "iso8583:63",
          "stripe:call_issuer",
          "stripe:authentication_required");

  private final String name;
  private final double share;
  private final List<String> codes;
  private final double repaired;
  private final Chance chance;

  private PaymentDeclined(
      String name, double share, List<String> codes, double repaired, Chance chance) {
    this.name = name;
    this.share = share;
    this.codes = codes;
    this.repaired = repaired;
    this.chance = chance;
  }

  static PaymentDeclined forFundsOrDetails(String name, Chance chance) {
    return new PaymentDeclined(name, 0.003, FUNDS_OR_DETAILS, 0.7, chance);
  }

  static PaymentDeclined onSuspicion(String name, Chance chance) {
    return new PaymentDeclined(name, 0.002, SUSPICION, 0.6, chance);
  }

  @Override
  public boolean strikes(OrderLife life, long at) {
    if (life.card() == null || !chance.happens(share)) {
      return false;
    }
    var script = new ArrayList<Answer>();
    String code = chance.pick(codes);
    int declines = chance.happens(0.25) ? 2 : 1;
    for (int i = 0; i < declines; i++) {
      script.add(Answer.declined(chance.millis(2.0 * Time.SECOND, 4.0 * Time.MINUTE), code));
    }
    if (chance.happens(repaired)) {
      script.add(Answer.authorised(chance.millis(Time.MINUTE, 2.0 * Time.HOUR), chance));
    }
    life.answers(List.copyOf(script));
    life.verdict(Verdict.trouble(name, true));
    return true;
  }
}

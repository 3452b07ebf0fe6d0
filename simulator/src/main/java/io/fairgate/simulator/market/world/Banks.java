package io.fairgate.simulator.market.world;

import java.util.ArrayList;
import java.util.List;

/// The issuers of each country; the largest of each of three countries fails for an hour.
public final class Banks {
  private static final int PER_COUNTRY = 4;

  /// One evening of black week, one in September, one in January: country, day, hour (UTC).
  private static final long[][] OUTAGES = {{0, 137, 18}, {1, 60, 17}, {0, 174, 19}};

  private final List<List<Bank>> byCountry = new ArrayList<>();

  public Banks() {
    for (int country = 0; country < Countries.ALL.size(); country++) {
      var banks = new ArrayList<Bank>();
      for (int number = 0; number < PER_COUNTRY; number++) {
        String code = Countries.ALL.get(country).code();
        String bin = Integer.toString(400_000 + 1_700 * country + 111 * number);
        long from = 0;
        for (int i = 0; i < OUTAGES.length; i++) {
          // The third outage is the second bank's.
          boolean hit = OUTAGES[i][0] == country && number == i / 2;
          from = hit ? Time.dayStart((int) OUTAGES[i][1]) + OUTAGES[i][2] * Time.HOUR : from;
        }
        banks.add(new Bank(code, bin, from, from == 0 ? 0 : from + Time.HOUR));
      }
      byCountry.add(banks);
    }
  }

  /// Half of a country's cards are of its largest bank.
  public Bank any(Country country, Chance chance) {
    List<Bank> banks = byCountry.get(Countries.ALL.indexOf(country));
    return chance.happens(0.33) ? banks.getFirst() : chance.pick(banks);
  }
}

package io.fairgate.app.replay;

import java.util.LinkedHashMap;
import java.util.Map;

/// How well decisions agree with labels, over orders from one number up to another.
///
/// Caught is fraud or abuse that was stopped: challenged, held for review or closed. Precision is
/// the share of it among all that was stopped for what the buyer seems to be, recall the share of
/// it that was caught. The insult rate is the share of honest orders that were closed or challenged
/// for that (A1 to A5, A8, A11). An honest order within a campaign, such as one whose card its
/// issuer reports, is to be stopped: it is no insult, and is counted apart.
record Accuracy(
    long bad,
    long honest,
    long caught,
    long stoppedHonest,
    long insulted,
    long stoppedInCampaigns,
    long closedByInsult,
    long caughtMinor,
    long missedMinor) {

  static Accuracy of(Tally tally, int from, int to) {
    long bad = 0;
    long caught = 0;
    long stoppedHonest = 0;
    long insulted = 0;
    long inCampaigns = 0;
    long closed = 0;
    long caughtMinor = 0;
    long missedMinor = 0;
    for (int i = from; i < to; i++) {
      boolean isStopped = tally.isStopped(i);
      if (tally.isBad(i)) {
        bad++;
        caught += isStopped ? 1 : 0;
        caughtMinor += isStopped ? tally.value(i) : 0;
        missedMinor += isStopped ? 0 : tally.value(i);
      } else if (tally.isInCampaign(i)) {
        inCampaigns += isStopped ? 1 : 0;
      } else {
        stoppedHonest += tally.isSuspected(i) ? 1 : 0;
        insulted += tally.isInsulted(i) ? 1 : 0;
        closed += tally.isClosedByInsult(i) ? 1 : 0;
      }
    }
    return new Accuracy(
        bad,
        to - from - bad,
        caught,
        stoppedHonest,
        insulted,
        inCampaigns,
        closed,
        caughtMinor,
        missedMinor);
  }

  double precision() {
    return (double) caught / (caught + stoppedHonest);
  }

  double recall() {
    return (double) caught / bad;
  }

  double insultRate() {
    return (double) insulted / honest;
  }

  Map<String, Object> json() {
    var json = new LinkedHashMap<String, Object>();
    json.put("precision", precision());
    json.put("recall", recall());
    json.put("insultRate", insultRate());
    json.put("caughtMinor", caughtMinor);
    json.put("missedMinor", missedMinor);
    json.put("bad", bad);
    json.put("caught", caught);
    json.put("honest", honest);
    json.put("stoppedHonest", stoppedHonest);
    json.put("insulted", insulted);
    json.put("stoppedInCampaigns", stoppedInCampaigns);
    json.put("closedByInsult", closedByInsult);
    return json;
  }
}

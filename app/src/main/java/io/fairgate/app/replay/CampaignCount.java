package io.fairgate.app.replay;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// How many orders of one campaign of abuse were stopped; those that could not have been told from
/// honest ones when they were placed stand apart.
final class CampaignCount {
  long orders;
  long caught;
  long untellable;
  long untellableCaught;

  static SortedMap<String, CampaignCount> of(Tally tally) {
    SortedMap<String, CampaignCount> counts = new TreeMap<>();
    for (int i = 0; i < tally.orders(); i++) {
      String name = tally.campaign(i);
      if (!name.isEmpty()) {
        counts.computeIfAbsent(name, none -> new CampaignCount()).add(tally, i);
      }
    }
    return counts;
  }

  private void add(Tally tally, int number) {
    int one = tally.isStopped(number) ? 1 : 0;
    if (tally.isTellable(number)) {
      orders++;
      caught += one;
    } else {
      untellable++;
      untellableCaught += one;
    }
  }

  double share() {
    return (double) caught / orders;
  }

  Map<String, Object> json() {
    var json = new LinkedHashMap<String, Object>();
    json.put("orders", orders);
    json.put("caught", caught);
    json.put("untellable", untellable);
    json.put("untellableCaught", untellableCaught);
    return json;
  }
}

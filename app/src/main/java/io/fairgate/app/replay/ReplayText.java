package io.fairgate.app.replay;

import static io.fairgate.app.terminal.Table.money;
import static io.fairgate.app.terminal.Table.percent;
import static io.fairgate.app.terminal.Table.whole;

import io.fairgate.app.terminal.Table;
import io.fairgate.decision.Outcome;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// A replay's result as tables to read.
public final class ReplayText {
  private ReplayText() {}

  public static String of(Replayed replayed, @Nullable Double trainShare) {
    Tally tally = replayed.judged().tally();
    String currency = replayed.judged().policy().money().currency();
    var out = new StringBuilder();
    out.append(input(replayed)).append('\n');
    out.append(outcomes(tally)).append('\n');
    out.append(reasons(tally));
    if (tally.hasLabels()) {
      if (trainShare == null) {
        out.append(accuracy("Against the labels", tally, 0, tally.orders(), currency));
      } else {
        int cut = ReplayJson.cut(tally, trainShare);
        out.append(accuracy("Against the labels, to learn from", tally, 0, cut, currency));
        out.append(accuracy("Against the labels, to test", tally, cut, tally.orders(), currency));
      }
    }
    out.append(campaigns(tally));
    Replayed.Judged other = replayed.other();
    if (other != null) {
      out.append(against(tally, other, currency));
    }
    return out.append(hashes(replayed)).toString();
  }

  private static String input(Replayed replayed) {
    var table = new Table("Read");
    table.row("orders", whole(replayed.orders()));
    table.row("events", whole(replayed.events()));
    table.row("late", whole(replayed.late()));
    table.row("duplicates", whole(replayed.duplicates()));
    table.row("refused", whole(replayed.refused()));
    for (Map.Entry<String, Long> count : replayed.counts().entrySet()) {
      table.row(count.getKey(), whole(count.getValue()));
    }
    table.row("seconds", String.format(Locale.ROOT, "%.2f", replayed.seconds()));
    table.row("orders a second", whole(replayed.ordersPerSecond()));
    table.row("CPU µs an order", String.format(Locale.ROOT, "%.2f", replayed.cpuMicrosPerOrder()));
    return table.text();
  }

  private static String outcomes(Tally tally) {
    var table = new Table("Outcomes");
    long[] counts = tally.outcomeCounts();
    for (Outcome outcome : Outcome.values()) {
      long count = counts[outcome.ordinal()];
      table.row(outcome.written(), whole(count), percent((double) count / tally.orders()));
    }
    return table.text();
  }

  private static String reasons(Tally tally) {
    if (tally.reasons().isEmpty()) {
      return "";
    }
    var table = new Table("Reasons, by decisions");
    tally.reasons().entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .forEach(reason -> table.row(reason.getKey(), whole(reason.getValue())));
    return table.text() + "\n";
  }

  private static String accuracy(String title, Tally tally, int from, int to, String currency) {
    var accuracy = Accuracy.of(tally, from, to);
    var table = new Table(title);
    table.row("orders", whole(to - from));
    table.row("fraud or abuse", whole(accuracy.bad()));
    table.row("precision", percent(accuracy.precision()));
    table.row("recall", percent(accuracy.recall()));
    table.row("insult rate", percent(accuracy.insultRate()));
    table.row("honest closed", whole(accuracy.closedByInsult()));
    table.row("caught", money(accuracy.caughtMinor(), currency));
    table.row("missed", money(accuracy.missedMinor(), currency));
    return table.text() + "\n";
  }

  private static String campaigns(Tally tally) {
    SortedMap<String, CampaignCount> campaigns = CampaignCount.of(tally);
    if (campaigns.isEmpty()) {
      return "";
    }
    var table = new Table("Campaigns of abuse", "campaign", "orders", "caught", "", "untellable");
    campaigns.forEach((name, count) ->
        table.row(
            name,
            whole(count.orders),
            whole(count.caught),
            percent(count.share()),
            whole(count.untellable)));
    return table.text() + "\n";
  }

  private static String against(Tally tally, Replayed.Judged other, String currency) {
    var table =
        new Table("Under the other policy", "", "orders", "honest", "honest money", "bad money");
    for (Difference.Kind kind : Difference.Kind.values()) {
      Difference difference = Difference.of(kind, tally, other.tally());
      table.row(
          kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
          whole(difference.honest + difference.bad),
          whole(difference.honest),
          money(difference.honestMinor, currency),
          money(difference.badMinor, currency));
    }
    String labels =
        tally.hasLabels()
            ? "\n"
                + accuracy(
                    "The other policy against the labels",
                    other.tally(),
                    0,
                    tally.orders(),
                    currency)
            : "\n";
    return table.text() + labels;
  }

  private static String hashes(Replayed replayed) {
    return new Table("Hashes")
        .row("policy", replayed.judged().policy().hash())
        .row("decisions", replayed.judged().decisionsHash())
        .row("state", replayed.judged().stateHash())
        .text();
  }
}

package io.fairgate.app.demo;

import io.fairgate.app.explain.OrderExplained;
import io.fairgate.app.policy.PolicyFolder;
import io.fairgate.app.replay.ReplayText;
import io.fairgate.app.replay.Replayed;
import io.fairgate.app.replay.Run;
import io.fairgate.app.terminal.Console;
import io.fairgate.app.terminal.Exit;
import io.fairgate.app.terminal.Progress;
import io.fairgate.app.terminal.Table;
import io.fairgate.decision.policy.Policy;
import io.fairgate.simulator.market.Marketplace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `fairgate demo`: a generated marketplace judged under the default policy, and three decisions in
/// full.
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Judges the orders of a generated marketplace under the default policy.",
      "Shows what came of them, and three decisions in full: as an analyst reads them, and as the"
          + " buyer does."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  fairgate demo", "  fairgate demo --orders 100000 --seed 3 --policy my-policy"})
public final class DemoCommand implements Callable<Integer> {
  private static final String LINE = "═".repeat(100) + "\n";

  @Option(
      names = "--orders",
      defaultValue = "20000",
      paramLabel = "N",
      description = "Orders of the marketplace; ${DEFAULT-VALUE} unless given.")
  int orders = 20_000;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "What the marketplace follows from; ${DEFAULT-VALUE} unless given.")
  long seed = 1;

  @Option(
      names = "--policy",
      paramLabel = "DIR",
      description = "The policy's folder; the default policy unless given.")
  @Nullable String policy;

  private final Console console;

  public DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Marketplace marketplace = Marketplace.of(seed, orders, Set.of());
    Policy read = PolicyFolder.load(policy == null ? defaultPolicy() : policy);
    console.print(
        "A marketplace of "
            + Table.whole(orders)
            + " orders in half a year: honest buyers, and a campaign of abuse for each of eleven"
            + " triggers.\nEvery order is judged under the policy `"
            + read.name()
            + "`, which knows nothing of the labels.\n\n");
    var gallery = new Gallery();
    var progress = new Progress(console, "events", () -> 0, 0);
    Replayed replayed =
        new Run(read, null).threads(2).with(gallery).replay(marketplace::forEach, progress);
    console.print(ReplayText.of(replayed, null));
    List<byte[]> best = gallery.best(replayed.judged().tally());
    for (byte[] record : best) {
      console.print("\n" + LINE);
      console.print(OrderExplained.text(read, List.of(record), "en", console.isTerminal()));
    }
    console.print("\n" + LINE + next());
    return Exit.DONE.code();
  }

  private String next() {
    String market = "--seed " + seed + " --orders " + orders;
    return "Next: look at any other order,\n"
        + "  ./fairgate generate "
        + market
        + " --out market.jsonl.gz\n"
        + "  ./fairgate explain --input market.jsonl.gz --policy policy --order ID\n"
        + "or replay your own: ./fairgate replay --help\n";
  }

  /// The policy beside the launcher, or below the folder that this was called from.
  private static String defaultPolicy() {
    String home = System.getProperty("fairgate.home");
    return home == null ? "policy" : Path.of(home).resolve("policy").toString();
  }
}

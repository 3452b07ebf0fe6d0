package io.fairgate.app.explain;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fairgate.app.format.Formats;
import io.fairgate.app.format.IpCountries;
import io.fairgate.app.format.Reading;
import io.fairgate.app.format.Remarks;
import io.fairgate.app.input.Input;
import io.fairgate.app.policy.PolicyFolder;
import io.fairgate.app.terminal.Console;
import io.fairgate.app.terminal.Exit;
import io.fairgate.app.terminal.Progress;
import io.fairgate.app.terminal.Stop;
import io.fairgate.decision.Engine;
import io.fairgate.decision.policy.Policy;
import io.fairgate.marketplace.identity.Identities;
import io.fairgate.marketplace.identity.Keyring;
import io.fairgate.runtime.edge.Edge;
import io.fairgate.runtime.replay.Judge;
import io.fairgate.runtime.replay.Replay;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `fairgate explain`: the whole explanation of each decision on one order, and what its buyer
/// reads.
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Replays an input and explains every decision on one order: what fired and why, what was"
          + " cleared, what would have had to be different, and what the buyer reads."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  fairgate explain --input market.jsonl.gz --policy policy --order A-1042",
      "  fairgate explain --input orders.csv --format online-retail --policy policy --order 536365",
      "",
      "Exit codes: 0 done, 2 usage, 3 input refused or no such order, 4 environment."
    })
public final class ExplainCommand implements Callable<Integer> {
  /// An explanation keeps no keys: its secret guards nothing.
  private static final String SECRET = "an explanation's keys leave it with nobody";

  @Option(
      names = "--input",
      required = true,
      paramLabel = "FILE",
      description = "The events, plain or gzipped; - for standard input.")
  String input = "";

  @Option(
      names = "--format",
      defaultValue = "fairgate",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless given.")
  Formats format = Formats.FAIRGATE;

  @Option(
      names = "--policy",
      required = true,
      paramLabel = "DIR",
      description = "The policy's folder.")
  String policy = "";

  @Option(names = "--order", required = true, paramLabel = "ID", description = "The order's id.")
  String order = "";

  @Option(
      names = "--language",
      defaultValue = "en",
      paramLabel = "TAG",
      description = "The buyer's language, such as de; ${DEFAULT-VALUE} unless given.")
  String language = "en";

  @Option(
      names = "--ip-countries",
      paramLabel = "FILE",
      description = "ecommerce-fraud: countries by ranges of IP addresses.")
  @Nullable String ipCountries;

  @Option(names = "--json", description = "Prints one JSON object.")
  boolean isJson;

  private final Console console;

  public ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (ipCountries != null && format != Formats.ECOMMERCE_FRAUD) {
      throw Stop.usage("--ip-countries goes with --format ecommerce-fraud");
    }
    Policy read = PolicyFolder.load(policy);
    var records = new OrderRecords(order);
    var remarks = new Remarks();
    replay(read, records, remarks);
    if (records.isEmpty()) {
      remarks.shown().forEach(line -> console.say("refused: " + line));
      throw Stop.refused("no order " + order + " was judged in " + input);
    }
    console.print(
        isJson
            ? OrderExplained.json(read, order, records.all(), language) + "\n"
            : OrderExplained.text(read, records.all(), language, console.isTerminal()));
    return Exit.DONE.code();
  }

  private void replay(Policy read, OrderRecords records, Remarks remarks) throws IOException {
    IpCountries countries =
        ipCountries == null ? IpCountries.NONE : IpCountries.read(ipCountries, console);
    var edge =
        new Edge(
            new Identities(new Keyring(SECRET.getBytes(UTF_8))), read.limits().latenessMillis());
    var replay =
        new Replay(
            edge,
            List.of(new Judge(new Engine(read), records)),
            (event, refusal) ->
                remarks.refuse("event " + event.head().id() + " " + refusal.text()));
    try (Input opened = Input.open(input, console)) {
      var progress = new Progress(console, "events", opened::done, opened.size());
      var reader = format.reader(countries);
      replay.run(
          each -> {
            var count = new long[1];
            reader.readAll(
                new Reading(
                    opened,
                    remarks,
                    event -> {
                      each.accept(event);
                      progress.at(++count[0]);
                    }));
          },
          2);
      progress.end();
    }
  }
}

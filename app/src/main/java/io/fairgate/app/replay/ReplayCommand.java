package io.fairgate.app.replay;

import io.fairgate.app.format.Format;
import io.fairgate.app.format.Formats;
import io.fairgate.app.format.IpCountries;
import io.fairgate.app.format.Reading;
import io.fairgate.app.input.Input;
import io.fairgate.app.policy.PolicyFolder;
import io.fairgate.app.terminal.Console;
import io.fairgate.app.terminal.Exit;
import io.fairgate.app.terminal.Json;
import io.fairgate.app.terminal.Progress;
import io.fairgate.app.terminal.Stop;
import io.fairgate.decision.policy.Policy;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `fairgate replay`: judges every order of an input in time order, and says what came of it.
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Judges every order of an input under a policy, in time order.",
      "Prints outcomes and reasons; where the input says what an order turned out to be, also"
          + " precision, recall, insult rate and money."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  fairgate replay --input market.jsonl.gz --policy policy",
      "  fairgate replay --input orders.csv --format online-retail --policy policy --json",
      "  fairgate replay --input market.jsonl --policy policy --against my-policy",
      "  fairgate generate --seed 7 --orders 5000 | fairgate replay --input - --policy policy",
      "",
      "An order's outcome is the gravest of its decisions: at placement, after the payment was"
          + " answered, and after each signal until dispatch.",
      "Lines that cannot be read are counted, the first few shown; where no order is left to judge, the"
          + " whole input is refused.",
      "Exit codes: 0 done, 1 the answer key differs, 2 usage, 3 input refused, 4 environment."
    })
public final class ReplayCommand implements Callable<Integer> {
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

  @Option(
      names = "--without",
      paramLabel = "RULE",
      description = "Leaves a rule of the policy out; may be given again.")
  List<String> without = List.of();

  @Option(
      names = "--against",
      paramLabel = "DIR",
      description = "Another policy: what would it newly close, and newly free?")
  @Nullable String against;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Writes decisions.jsonl and features.csv there.")
  @Nullable String out;

  @Option(
      names = "--threads",
      defaultValue = "2",
      paramLabel = "N",
      description = "1, or more to read and judge side by side; the result is the same.")
  int threads = 2;

  @Option(
      names = "--snapshot-at",
      paramLabel = "N",
      description = "Writes all state out after N orders and goes on with what is read back.")
  @Nullable Long snapshotAt;

  @Option(
      names = "--train-share",
      paramLabel = "SHARE",
      description = "Reports the first orders, which rules were learned from, and the rest apart.")
  @Nullable Double trainShare;

  @Option(
      names = "--answer-key",
      paramLabel = "FILE",
      description = "handbook: compares each feature with the book's own.")
  @Nullable String answerKey;

  @Option(
      names = "--ip-countries",
      paramLabel = "FILE",
      description = "ecommerce-fraud: countries by ranges of IP addresses.")
  @Nullable String ipCountries;

  @Option(names = "--json", description = "Prints one JSON object.")
  boolean isJson;

  private final Console console;

  public ReplayCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    check();
    Policy mine = PolicyFolder.load(policy, without);
    var run = new Run(mine, against == null ? null : PolicyFolder.load(against));
    run.threads(threads);
    run.snapshotAt(snapshotAt == null ? Long.MAX_VALUE : snapshotAt);
    AnswerKey key = answerKey == null ? null : AnswerKey.read(answerKey, mine, console);
    if (key != null) {
      run.with(key);
    }
    Replayed replayed;
    try (OutFolder folder = out == null ? OutFolder.none() : OutFolder.open(out, mine)) {
      folder.into(run);
      replayed = replay(run);
    }
    report(replayed, key);
    return (key == null || key.agrees() ? Exit.DONE : Exit.FOUND).code();
  }

  private void check() {
    if (threads < 1 || threads > 64) {
      throw Stop.usage("--threads must be 1 to 64, got " + threads);
    }
    if (snapshotAt != null && snapshotAt < 1) {
      throw Stop.usage("--snapshot-at must be 1 or more, got " + snapshotAt);
    }
    if (trainShare != null && !(trainShare > 0 && trainShare < 1)) {
      throw Stop.usage("--train-share must be between 0 and 1, got " + trainShare);
    }
    if (answerKey != null && format != Formats.HANDBOOK) {
      throw Stop.usage("--answer-key goes with --format handbook");
    }
    if (ipCountries != null && format != Formats.ECOMMERCE_FRAUD) {
      throw Stop.usage("--ip-countries goes with --format ecommerce-fraud");
    }
  }

  private Replayed replay(Run run) throws IOException {
    IpCountries countries =
        ipCountries == null ? IpCountries.NONE : IpCountries.read(ipCountries, console);
    try (Input opened = Input.open(input, console)) {
      Format reader = format.reader(countries);
      var progress = new Progress(console, "events", opened::done, opened.size());
      Replayed replayed =
          run.replay(each -> reader.readAll(new Reading(opened, run.remarks(), each)), progress);
      if (replayed.orders() == 0) {
        replayed.shown().forEach(line -> console.say("refused: " + line));
        throw Stop.refused(input + " holds no order that can be judged");
      }
      return replayed;
    }
  }

  private void report(Replayed replayed, @Nullable AnswerKey key) {
    replayed.shown().forEach(line -> console.say("refused: " + line));
    long more = replayed.refused() - replayed.shown().size();
    if (more > 0) {
      console.say("refused: " + more + " more");
    }
    if (isJson) {
      Map<String, @Nullable Object> json = ReplayJson.of(replayed, trainShare);
      if (key != null) {
        json.put("answerKey", key.json());
      }
      console.print(Json.write(json) + "\n");
    } else {
      console.print(ReplayText.of(replayed, trainShare));
      if (key != null) {
        console.print("\n" + key.text());
      }
    }
  }
}

package io.fairgate.app.fit;

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
import io.fairgate.app.terminal.Table;
import io.fairgate.decision.field.EventFields.Conversion;
import io.fairgate.decision.policy.Policy;
import io.fairgate.marketplace.identity.Identities;
import io.fairgate.marketplace.identity.Keyring;
import io.fairgate.runtime.edge.Edge;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `fairgate fit`: fits what is usual for a buyer of whom nothing is known yet.
@Command(
    name = "fit",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Fits a policy's priors from recorded events: what is usual for a buyer of whom nothing is"
          + " known yet. Prints a priors.yaml.",
      "Orders labelled as fraud or abuse are left out. The half-life is the policy's."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  fairgate fit --input market.jsonl.gz --policy policy > policy/priors.yaml",
      "  fairgate fit --input orders.csv.gz --format online-retail"
    })
public final class FitCommand implements Callable<Integer> {
  /// Fewer buyers who came again say nothing about the others.
  private static final int BUYERS_MIN = 20;

  private static final double HALF_LIFE_DAYS = 180;
  private static final long LATENESS_MILLIS = 600_000;
  private static final String SECRET = "a fit keeps no key and tells no one";

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
      paramLabel = "DIR",
      description = "Its currency, rates and half-life are taken; needed for several currencies.")
  @Nullable String policy;

  private final Console console;

  public FitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Policy base = policy == null ? null : PolicyFolder.load(policy);
    var values = new Values(base);
    var sample = new Sample(values::of);
    read(sample, base);
    List<List<Sample.Checkout>> buyers = sample.buyers();
    long again = buyers.stream().filter(checkouts -> checkouts.size() > 1).count();
    if (again < BUYERS_MIN) {
      throw Stop.refused(
          input + " has " + again + " buyers who came again; a fit needs " + BUYERS_MIN);
    }
    long checkouts = buyers.stream().mapToLong(List::size).sum();
    console.print(
        "# What is usual, fitted from "
            + Table.whole(checkouts)
            + " checkouts of "
            + Table.whole(buyers.size())
            + " buyers, of whom "
            + Table.whole(again)
            + " came again.\n");
    console.print(
        PriorsYaml.of(
            ValueFit.of(buyers),
            PaceFit.of(buyers, sample.lastMillis()),
            HourFit.of(buyers),
            DestinationFit.of(buyers),
            base == null ? HALF_LIFE_DAYS : base.priors().halfLifeDays(),
            values.currency()));
    return Exit.DONE.code();
  }

  private void read(Sample sample, @Nullable Policy base) throws IOException {
    long lateness = base == null ? LATENESS_MILLIS : base.limits().latenessMillis();
    var edge = new Edge(new Identities(new Keyring(SECRET.getBytes(UTF_8))), lateness);
    var remarks = new Remarks();
    try (Input opened = Input.open(input, console)) {
      var progress = new Progress(console, "events", opened::done, opened.size());
      var count = new long[1];
      format
          .reader(IpCountries.NONE)
          .readAll(
              new Reading(
                  opened,
                  remarks,
                  event -> {
                    edge.submit(event, sample);
                    progress.at(++count[0]);
                  }));
      edge.end(sample);
      progress.end();
    }
    remarks.shown().forEach(line -> console.say("refused: " + line));
  }

  /// What orders are worth in one currency: the policy's, or the only one that there is.
  private static final class Values {
    private final @Nullable Conversion conversion;
    private String currency;

    Values(@Nullable Policy base) {
      currency = base == null ? "" : base.money().currency();
      conversion = base == null ? null : new Conversion(currency, Map.copyOf(base.money().rates()));
    }

    String currency() {
      return currency;
    }

    long of(io.fairgate.marketplace.event.Order order) {
      if (conversion != null) {
        return conversion.convert(order.totalMinor(), order.currency());
      }
      if (currency.isEmpty()) {
        currency = order.currency();
      }
      if (!currency.equals(order.currency())) {
        throw Stop.usage(
            "orders are in "
                + currency
                + " and in "
                + order.currency()
                + ": name a --policy, whose rates make them one");
      }
      return order.totalMinor();
    }
  }
}

package io.fairgate.benchmarks;

import io.fairgate.benchmarks.engine.Fork;
import io.fairgate.benchmarks.workload.LimitClasses;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `fairgate bench`: how fast, beside the limit and other engines, in one run.
@Command(
    name = "bench",
    description =
        "Runs the limit's workload through Fairgate, the limit itself, cel-java and Esper, each in a"
            + " process of its own with the same flags, in turn. All must find the same hits and"
            + " features. Exit codes: 0 all goals met, 1 a goal missed or other hits found, 2 usage,"
            + " 3 the limit's files do not compile, 4 environment.",
    mixinStandardHelpOptions = true)
public final class Bench implements Callable<Integer> {
  private static final int MISSED = 1;
  private static final int REFUSED = 3;
  private static final int ENVIRONMENT = 4;

  @Option(
      names = "--limit",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the limit's Java files, which are compiled and run as they are.")
  private Path limit = Path.of(".");

  @Option(
      names = "--engine",
      split = ",",
      paramLabel = "NAME",
      description = "Which of limit, fairgate, cel, esper to run; all unless given.")
  private List<String> engines = Settings.ALL;

  @Option(
      names = "--rules",
      split = ",",
      paramLabel = "N",
      description = "How many rules; 100,1000 unless given.")
  private List<Integer> rules = List.of(100, 1000);

  @Option(names = "--orders", paramLabel = "N", description = "Orders; ${DEFAULT-VALUE}.")
  private int orders = 1_000_000;

  @Option(names = "--rounds", paramLabel = "N", description = "Rounds; ${DEFAULT-VALUE}.")
  private int rounds = 3;

  @Option(
      names = "--policy",
      paramLabel = "DIR",
      description = "Also what a decision under this whole policy costs, part by part.")
  private @Nullable Path policy;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Option(
      names = "--profile",
      description = "Only show where Fairgate's time goes, method by method.")
  private boolean profile;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Bench()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    checkUsage();
    Path folder = Files.createTempDirectory("fairgate-bench");
    try {
      return run(folder);
    } catch (IOException broken) {
      System.err.println("bench: " + broken.getMessage());
      return ENVIRONMENT;
    } finally {
      delete(folder);
    }
  }

  private void checkUsage() {
    for (String engine : engines) {
      if (!Settings.ALL.contains(engine)) {
        throw usage("--engine must be one of " + Settings.ALL + ", got " + engine);
      }
    }
    for (int count : rules) {
      if (count < 1 || count > 1000) {
        throw usage("--rules must be 1 to 1000, got " + count);
      }
    }
    if (orders < 1 || rounds < 1) {
      throw usage("--orders and --rounds must be 1 or more, got " + orders + " and " + rounds);
    }
  }

  private CommandLine.ParameterException usage(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }

  private int run(Path folder) throws IOException {
    if (!Files.isDirectory(limit)) {
      System.err.println("bench: " + limit + " is no folder");
      return REFUSED;
    }
    Path classes = Files.createDirectory(folder.resolve("limit"));
    String faults = LimitClasses.compile(limit, classes);
    if (!faults.isEmpty()) {
      System.err.println("bench: the limit's files do not compile:\n" + faults);
      return REFUSED;
    }
    var settings = new Settings(engines, rules, orders, rounds);
    var fork = new Fork(classes);
    if (profile) {
      new Profile().print(fork, folder, orders, rules.get(0), System.out);
      return CommandLine.ExitCode.OK;
    }
    var all = new Rounds(settings, fork, folder, System.err);
    all.run();
    Map<Integer, double[]> loads = loads(fork, all);
    var outcome = Outcome.of(all, settings, loads, parts(fork, folder));
    print(outcome, System.out);
    List<String> disagreements = all.disagreements();
    disagreements.forEach(fault -> System.err.println("bench: " + fault));
    boolean met = outcome.goals().stream().allMatch(Goal::met);
    return disagreements.isEmpty() && met ? CommandLine.ExitCode.OK : MISSED;
  }

  private @Nullable Parts parts(Fork fork, Path folder) throws IOException {
    if (policy == null || !engines.contains(Settings.FAIRGATE)) {
      return null;
    }
    System.err.println("  a generated marketplace under " + policy);
    return Parts.measure(fork, policy, folder);
  }

  private Map<Integer, double[]> loads(Fork fork, Rounds all) throws IOException {
    Map<Integer, double[]> loads = new LinkedHashMap<>();
    if (engines.contains(Settings.FAIRGATE)) {
      for (int count : rules) {
        System.err.printf(Locale.ROOT, "  loading a policy of %d rules%n", count);
        loads.put(count, fork.policyLoad(all.policy(count)));
      }
    }
    return loads;
  }

  private void print(Outcome outcome, PrintStream out) {
    if (json) {
      out.println(Report.json(outcome));
    } else {
      Report.table(outcome, out);
    }
  }

  private static void delete(Path folder) throws IOException {
    var paths = new ArrayList<Path>();
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(paths::add);
    }
    for (Path path : paths) {
      Files.deleteIfExists(path);
    }
  }
}

package io.fairgate.benchmarks.torture;

import io.fairgate.benchmarks.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `fairgate torture`: a node in trouble, and whether it kept its word.
@Command(
    name = "torture",
    description =
        "Starts nodes of its own in an empty folder and brings them into trouble. kill: kill -9 of"
            + " the JVM, the database or both, at random moments. power-cut: what was not synced is"
            + " gone (needs root). fsync: a sync fails once (needs strace). disk-full: no room left"
            + " (needs root). coupon-race: two linked accounts want one coupon. start: how long until"
            + " it is ready. Exit codes: 0 it kept its word, 1 it did not, 2 usage, 4 environment.",
    mixinStandardHelpOptions = true)
public final class Torture implements Callable<Integer> {
  /// A scenario and its rounds unless told otherwise.
  private record Kind(int rounds, Supplier<Scenario> scenario) {}

  private static final Map<String, Kind> KINDS = kinds();

  @Parameters(paramLabel = "NAME", arity = "1..*", description = "Which, or all.")
  private List<String> names = List.of();

  @Option(names = "--rounds", paramLabel = "N", description = "Rounds; 200 kills, 50 cuts, …")
  private @Nullable Integer rounds;

  @Option(names = "--seed", paramLabel = "N", description = "Chance; ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Option(names = "--json", description = "Print one JSON object a scenario.")
  private boolean json;

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  private static Map<String, Kind> kinds() {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    kinds.put("kill", new Kind(200, KillLoop::new));
    kinds.put("power-cut", new Kind(50, PowerCut::new));
    kinds.put("fsync", new Kind(20, FsyncFault::new));
    kinds.put("disk-full", new Kind(3, DiskFull::new));
    kinds.put("coupon-race", new Kind(10_000, CouponRace::new));
    kinds.put("start", new Kind(1_000_000, StartUp::new));
    return kinds;
  }

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Torture()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var wanted = new ArrayList<>(names.equals(List.of("all")) ? KINDS.keySet() : names);
    for (String name : wanted) {
      if (!KINDS.containsKey(name)) {
        throw new CommandLine.ParameterException(
            spec.commandLine(), "NAME must be all or of " + KINDS.keySet() + ", got " + name);
      }
    }
    boolean passed = true;
    for (String name : wanted) {
      passed &= run(name);
    }
    return passed ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private boolean run(String name) throws IOException, InterruptedException {
    Kind kind = KINDS.getOrDefault(name, new Kind(0, KillLoop::new));
    Path folder = Files.createTempDirectory("fairgate-torture-" + name);
    // PostgreSQL serves under another user where the caller is root.
    Disk.run(List.of("chmod", "755", folder.toString()));
    var settings =
        new Scenario.Settings(
            Path.of(System.getProperty("fairgate.home", ".")),
            folder,
            rounds == null ? kind.rounds() : rounds,
            seed);
    Result result = kind.scenario().get().run(settings);
    if (json) {
      System.out.println(Json.of(result.json()));
    } else {
      result.json().forEach((figure, value) -> System.out.println(figure + ": " + value));
    }
    return result.passed();
  }
}

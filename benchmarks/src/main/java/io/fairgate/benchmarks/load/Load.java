package io.fairgate.benchmarks.load;

import io.fairgate.benchmarks.Goal;
import io.fairgate.benchmarks.Json;
import io.fairgate.benchmarks.client.HttpConnection;
import io.fairgate.benchmarks.client.OrderMaker;
import io.fairgate.benchmarks.client.ServerProcess;
import io.fairgate.benchmarks.engine.Fork;
import io.fairgate.benchmarks.workload.LimitClasses;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `fairgate load`: how many orders a node takes over HTTP, all of them durable, and how fast.
@Command(
    name = "load",
    description =
        "Starts a node with an empty data directory, sends it orders over loopback, one a request"
            + " and in batches, and a trivial Netty server the same requests in turn. Every order is"
            + " durable before it is answered. Exit codes: 0 goals met, 1 a goal missed, 2 usage,"
            + " 4 environment.",
    mixinStandardHelpOptions = true)
public final class Load implements Callable<Integer> {
  private static final String JSON_TYPE = "Content-Type: application/json\r\n";
  private static final String LINES_TYPE = "Content-Type: application/x-ndjson\r\n";
  private static final long READY_MILLIS = 60_000;

  /// What is sent is made before the clock runs; so many are enough for a round.
  private static final int ORDERS_A_ROUND = 400_000;

  @Option(
      names = "--limit",
      paramLabel = "DIR",
      description = "Folder of the limit's Java files: take its 30 features and 100 rules.")
  private @Nullable Path limit;

  @Option(
      names = "--policy",
      paramLabel = "DIR",
      description = "Judge by this policy; the default policy unless given.")
  private @Nullable Path policy;

  @Option(names = "--connections", paramLabel = "N", description = "${DEFAULT-VALUE} unless given.")
  private int connections = 64;

  @Option(names = "--batch", paramLabel = "N", description = "Orders a batch; ${DEFAULT-VALUE}.")
  private int batch = 500;

  @Option(names = "--seconds", paramLabel = "S", description = "Each run; ${DEFAULT-VALUE}.")
  private double seconds = 10;

  @Option(names = "--rounds", paramLabel = "N", description = "Rounds; ${DEFAULT-VALUE}.")
  private int rounds = 3;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  private final List<Map<String, Object>> runs = new ArrayList<>();
  private long nextOrder;

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Load()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    Path folder = Files.createTempDirectory("fairgate-load");
    CommitProbe commit = CommitProbe.run(folder.resolve("commits"), Math.min(5, seconds));
    say("one row a commit: %.0f/s, p99 %.2f ms", commit.perSecond(), commit.p99Millis());
    var ratios = new ArrayList<Double>();
    Measured ours = null;
    Measured half = null;
    Measured batches = null;
    double echoP99 = 0;
    Path home = Path.of(System.getProperty("fairgate.home", "."));
    try (var echo = new EchoProcess();
        var server =
            ServerProcess.start(
                home,
                folder.resolve("data"),
                folder.resolve("log"),
                serveOptions(folder),
                Map.of())) {
      server.ready(READY_MILLIS);
      for (int round = 0; round < rounds; round++) {
        Measured echoed = run("echo", echo.url, 1, 0);
        Measured taken = run("node", server.url(), 1, 0);
        ratios.add(taken.perSecond() / echoed.perSecond());
        double rate = taken.perSecond() / 2;
        echoP99 = run("echo at half of the node's peak", echo.url, 1, rate).p99Millis();
        half = run("node at half of its peak", server.url(), 1, rate);
        batches = run("node, batches", server.url(), batch, 0);
        ours = taken;
      }
    }
    return report(commit, ratios, ours, half, batches, echoP99);
  }

  private List<String> serveOptions(Path folder) throws IOException {
    if (limit != null) {
      Path classes = Files.createDirectories(folder.resolve("limit"));
      String faults = LimitClasses.compile(limit, classes);
      if (!faults.isEmpty()) {
        throw new IOException("the limit's files do not compile:\n" + faults);
      }
      Path written = folder.resolve("policy");
      new Fork(classes).writePolicy(100, written);
      return List.of("--policy", written.toString());
    }
    return policy == null ? List.of() : List.of("--policy", policy.toString());
  }

  private Measured run(String name, URI server, int each, double rate) throws InterruptedException {
    int lanes = each > 1 ? 4 : connections;
    int requests =
        (int) Math.min(ORDERS_A_ROUND / each, rate > 0 ? rate * seconds + lanes : ORDERS_A_ROUND);
    List<byte[]> made = requests(requests, each);
    LongFunction<byte[]> request = n -> made.get((int) (n % made.size()));
    Measured measured = new Driver(server, lanes, request).run(seconds, rate);
    double orders = measured.perSecond() * each;
    say(
        "%s: %.0f orders/s, p50 %.2f ms, p99 %.2f ms, %d refused, %d failed %s",
        name,
        orders,
        measured.p50Millis(),
        measured.p99Millis(),
        measured.refused(),
        measured.failed(),
        measured.failures());
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("name", name);
    run.put("ordersPerSecond", orders);
    run.put("p50Millis", measured.p50Millis());
    run.put("p99Millis", measured.p99Millis());
    run.put("answered", measured.answered());
    run.put("refused", measured.refused());
    run.put("failed", measured.failed());
    runs.add(run);
    return measured;
  }

  private List<byte[]> requests(int count, int each) {
    var maker = new OrderMaker(42, System.currentTimeMillis() - 86_400_000);
    String key = "Authorization: Bearer " + ServerProcess.ADMIN_KEY + "\r\n";
    var requests = new ArrayList<byte[]>(count);
    for (int i = 0; i < count; i++) {
      if (each == 1) {
        requests.add(
            HttpConnection.request(
                "POST", "/v1/orders", key + JSON_TYPE, maker.order(nextOrder++)));
        continue;
      }
      var lines = new ByteArrayOutputStream();
      for (int j = 0; j < each; j++) {
        lines.writeBytes(maker.order(nextOrder++));
        lines.write('\n');
      }
      requests.add(
          HttpConnection.request("POST", "/v1/orders", key + LINES_TYPE, lines.toByteArray()));
    }
    return requests;
  }

  private int report(
      CommitProbe commit,
      List<Double> ratios,
      @Nullable Measured ours,
      @Nullable Measured half,
      @Nullable Measured batches,
      double echoP99) {
    if (ours == null || half == null || batches == null) {
      throw new IllegalStateException("--rounds must be 1 or more");
    }
    double ratio = ratios.stream().sorted().toList().get(ratios.size() / 2);
    double batched = batches.perSecond() * batch;
    List<Goal> goals =
        List.of(
            Goal.atLeast("4 requests beside an echo", 0.6, ratio),
            Goal.atMost(
                "4 p99 at half of the peak, ms",
                3 * commit.p99Millis() + echoP99,
                half.p99Millis()),
            Goal.atLeast("5 durable orders a second in batches", 80_000, batched));
    boolean passed = goals.stream().allMatch(Goal::met);
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("name", "load");
    all.put("rounds", rounds);
    all.put("connections", connections);
    all.put("batch", batch);
    all.put("commitP99Millis", commit.p99Millis());
    all.put("commitsPerSecond", commit.perSecond());
    all.put("runs", runs);
    all.put("ratios", ratios);
    all.put("goals", goals.stream().map(Load::json).toList());
    all.put("passed", passed);
    if (json) {
      System.out.println(Json.of(all));
    } else {
      for (Goal goal : goals) {
        System.out.printf(
            Locale.ROOT,
            "%-40s %10.2f  goal %10.2f  %s%n",
            goal.id(),
            goal.got(),
            goal.limit(),
            goal.met() ? "met" : "missed");
      }
    }
    return passed ? 0 : 1;
  }

  private static Map<String, Object> json(Goal goal) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("id", goal.id());
    one.put("limit", goal.limit());
    one.put("got", goal.got());
    one.put("met", goal.met());
    return one;
  }

  private static void say(String text, Object... values) {
    System.err.println("load: " + String.format(Locale.ROOT, text, values));
  }
}

package io.fairgate.benchmarks.torture;

import io.fairgate.benchmarks.client.OrderMaker;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;

/// Writers, the ledger of what they were told, and what an audit found missing.
final class Trial implements Closeable {
  private final OrderMaker maker;
  private final Ledger ledger;
  private final AtomicLong next = new AtomicLong();
  private final Set<Long> lost = new TreeSet<>();
  private final Set<Long> changed = new TreeSet<>();
  private final List<String> wrong = new ArrayList<>();
  private Writers writers;
  private long roundFrom;
  private long refused;

  Trial(Scenario.Settings settings) throws IOException {
    maker = new OrderMaker(settings.seed(), System.currentTimeMillis() - 86_400_000);
    ledger = new Ledger(settings.folder().resolve("acknowledged"));
    writers = new Writers(maker, ledger, next);
  }

  /// Lets writers at a node, until the next audit.
  void write(URI server) {
    roundFrom = next.get();
    writers = new Writers(maker, ledger, next);
    writers.start(server);
  }

  /// Stops the writers; they may have met trouble.
  void stop() throws InterruptedException {
    writers.stop();
    refused += writers.refused();
    wrong.addAll(writers.wrong());
  }

  int acknowledged() {
    return ledger.size();
  }

  /// Stops the writers and looks for what they were told since they began.
  void audit(URI server, String what) throws IOException, InterruptedException {
    stop();
    ledger.sync();
    List<Long> ofRound = ledger.orders().stream().filter(order -> order >= roundFrom).toList();
    look(server, ofRound);
    System.err.printf(
        Locale.ROOT,
        "torture: %s, %d acknowledged in it, %d lost, %d changed in all%n",
        what,
        ofRound.size(),
        lost.size(),
        changed.size());
  }

  /// Looks for all that was ever acknowledged.
  void auditAll(URI server) throws IOException {
    look(server, ledger.orders());
  }

  private void look(URI server, List<Long> orders) throws IOException {
    Audit audit = Audit.of(server, orders, maker, ledger);
    lost.addAll(audit.lost());
    changed.addAll(audit.changed());
  }

  boolean isWhole() {
    return lost.isEmpty() && changed.isEmpty() && wrong.isEmpty() && ledger.size() > 0;
  }

  Map<String, Object> figures(int rounds) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("rounds", rounds);
    figures.put("acknowledged", ledger.size());
    figures.put("lost", lost.size());
    figures.put("changed", changed.size());
    figures.put("refused", refused);
    figures.put("wrong", wrong.stream().limit(5).toList());
    return figures;
  }

  @Override
  public void close() throws IOException {
    ledger.close();
  }
}

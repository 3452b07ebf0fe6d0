package io.fairgate.app.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fairgate.app.format.Remarks;
import io.fairgate.app.terminal.Progress;
import io.fairgate.decision.Engine;
import io.fairgate.decision.policy.Policy;
import io.fairgate.decision.state.StateBytes;
import io.fairgate.marketplace.identity.Identities;
import io.fairgate.marketplace.identity.Keyring;
import io.fairgate.runtime.edge.Edge;
import io.fairgate.runtime.replay.Judge;
import io.fairgate.runtime.replay.Replay;
import io.fairgate.runtime.replay.Source;
import io.fairgate.runtime.replay.Witness;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One replay: a source, a policy and perhaps another beside it, and who else looks on.
public final class Run {
  /// A replay keeps no keys: its secret guards nothing, and must be the same everywhere for the
  /// hashes of state to agree.
  private static final String SECRET = "a replay's keys leave it with nobody";

  /// So many events between two looks at the clock.
  private static final int EVENTS_PER_LOOK = 1 << 10;

  private final Policy policy;
  private final @Nullable Policy against;
  private final Remarks remarks = new Remarks();
  private final List<Witness> onlookers = new ArrayList<>();
  private OutputStream decisions = OutputStream.nullOutputStream();
  private long snapshotAt = Long.MAX_VALUE;
  private int threads = 1;

  public Run(Policy policy, @Nullable Policy against) {
    this.policy = policy;
    this.against = against;
  }

  public Run threads(int count) {
    threads = count;
    return this;
  }

  Run snapshotAt(long orders) {
    snapshotAt = orders;
    return this;
  }

  /// Where the policy's decisions are written.
  Run decisions(OutputStream out) {
    decisions = out;
    return this;
  }

  /// Someone who sees the policy's decisions.
  public Run with(Witness witness) {
    onlookers.add(witness);
    return this;
  }

  Remarks remarks() {
    return remarks;
  }

  public Replayed replay(Source source, Progress progress) throws IOException {
    long start = System.nanoTime();
    Duration cpuAtStart = cpu();
    var main = new Seat(policy, decisions, onlookers);
    Seat beside =
        against == null ? null : new Seat(against, OutputStream.nullOutputStream(), List.of());
    var edge =
        new Edge(
            new Identities(new Keyring(SECRET.getBytes(UTF_8))), policy.limits().latenessMillis());
    List<Judge> judges = beside == null ? List.of(main.judge) : List.of(main.judge, beside.judge);
    var replay =
        new Replay(
            edge,
            judges,
            (event, refusal) ->
                remarks.refuse("event " + event.head().id() + " " + refusal.text()));
    replay.after(snapshotAt, () -> judges.forEach(Run::snapshot));
    replay.run(watched(source, progress), threads);
    progress.end();
    return new Replayed(
        main.judged(),
        beside == null ? null : beside.judged(),
        replay.orders(),
        replay.events(),
        edge.late(),
        edge.duplicates(),
        remarks.refused(),
        remarks.shown(),
        remarks.counts(),
        (System.nanoTime() - start) / 1e9,
        cpu().minus(cpuAtStart).toMillis() / 1e3);
  }

  private static Source watched(Source source, Progress progress) {
    return each -> {
      var count = new long[1];
      source.readAll(event -> {
        each.accept(event);
        if (++count[0] % EVENTS_PER_LOOK == 0) {
          progress.at(count[0]);
        }
      });
    };
  }

  private static void snapshot(Judge judge) {
    judge.goOnWith(StateFile.writeAndReadBack(judge.engine()));
  }

  private static Duration cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /// One policy at work: its engine, and who writes down what it decides.
  private static final class Seat {
    private final Tally tally;
    private final DecisionLog log;
    private final Judge judge;

    Seat(Policy policy, OutputStream decisions, List<Witness> onlookers) {
      tally = new Tally(policy);
      log = new DecisionLog(policy, decisions);
      var all = new ArrayList<Witness>(List.of(tally, log));
      all.addAll(onlookers);
      judge = new Judge(new Engine(policy), Witness.all(all));
    }

    Replayed.Judged judged() {
      Engine engine = judge.engine();
      return new Replayed.Judged(
          engine.policy(), tally, log.hash(), new StateBytes(engine.states()).hash());
    }
  }
}

package io.fairgate.simulator.node;

import io.fairgate.runtime.journal.Entry;
import io.fairgate.runtime.journal.Outage;
import io.fairgate.runtime.node.PolicyText;
import io.fairgate.runtime.node.SteppedNode;
import io.fairgate.simulator.node.invariant.AcknowledgedIsDurable;
import io.fairgate.simulator.node.invariant.Broken;
import io.fairgate.simulator.node.invariant.ChainHolds;
import io.fairgate.simulator.node.invariant.CouponRedeemedOnceAcrossLinkedAccounts;
import io.fairgate.simulator.node.invariant.DecisionsReplayIdentically;
import io.fairgate.simulator.node.invariant.Invariant;
import io.fairgate.simulator.node.invariant.LateIsMarked;
import io.fairgate.simulator.node.invariant.NothingUndurableIsShown;
import io.fairgate.simulator.node.invariant.OneEffectPerKey;
import io.fairgate.simulator.node.invariant.PassHoldsForOneCheckout;
import io.fairgate.simulator.node.invariant.PositionsWithoutGap;
import io.fairgate.simulator.node.invariant.RecoveredStateEqualsLive;
import io.fairgate.simulator.node.invariant.RecoveryFromSnapshotEqualsRecoveryFromStart;
import io.fairgate.simulator.node.invariant.SameBodySameBytes;
import io.fairgate.simulator.node.invariant.TenantsApart;
import io.fairgate.simulator.node.invariant.TimelineIsComplete;
import io.fairgate.simulator.node.invariant.VelocityIsExact;
import io.fairgate.simulator.node.outside.Crash;
import io.fairgate.simulator.node.outside.Fault;
import io.fairgate.simulator.node.outside.Faults;
import io.fairgate.simulator.node.outside.FaultyJournal;
import io.fairgate.simulator.node.outside.FaultySnapshots;
import io.fairgate.simulator.node.outside.Policies;
import io.fairgate.simulator.node.outside.SteppedClock;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// One seed's run: what happens, step by step, until it ends or an invariant does not hold.
final class Run {
  private static final int STEPS = 90;
  private static final List<String> TENANTS = List.of("north", "south");

  /// 2026-03-01 21:20 UTC.
  private static final long START_MILLIS = 1_772_400_000_000L;

  private static final long HOUR = 3_600_000;

  private final long seed;
  private final SplittableRandom chance;
  private final Policies policies;
  private final SteppedNode.Maker maker;
  private final SteppedClock clock = new SteppedClock(START_MILLIS);
  private final Faults faults = new Faults();
  private final FaultyJournal journal = new FaultyJournal(faults);
  private final FaultySnapshots snapshots = new FaultySnapshots(faults);
  private final Clients clients;
  private final List<Invariant> invariants;
  private @Nullable SteppedNode node;
  private List<Entry> inFlight = List.of();
  private boolean isInFlight;
  private long shown;
  private int restarts;
  private int steps;

  Run(long seed, Policies policies, SteppedNode.Maker maker, SteppedNode.Maker honest) {
    this.seed = seed;
    this.policies = policies;
    this.maker = maker;
    chance = new SplittableRandom(seed);
    clients = new Clients(TENANTS, chance.split(), clock, faults);
    var replay = new DecisionsReplayIdentically(policies, honest, clients::sender);
    String alone = TENANTS.get((int) Math.floorMod(seed, TENANTS.size()));
    invariants =
        List.of(
            new PositionsWithoutGap(),
            new ChainHolds(),
            new OneEffectPerKey(),
            new LateIsMarked(policies.usual().policy().limits().latenessMillis()),
            new CouponRedeemedOnceAcrossLinkedAccounts(),
            new PassHoldsForOneCheckout(),
            new VelocityIsExact(),
            new TimelineIsComplete(),
            new NothingUndurableIsShown(journal),
            new SameBodySameBytes(),
            new AcknowledgedIsDurable(),
            replay,
            new RecoveredStateEqualsLive(replay),
            new RecoveryFromSnapshotEqualsRecoveryFromStart(journal, maker, clock),
            new TenantsApart(alone, policies, honest, clients::sender));
  }

  Report run() {
    String invariant = null;
    String seen = null;
    try {
      SteppedNode up = start(policies.usual());
      while (steps++ < STEPS) {
        up = step(up);
      }
      end(up);
    } catch (Broken broken) {
      invariant = broken.invariant();
      seen = broken.getMessage();
    } catch (RuntimeException mistake) {
      invariant = "NothingIsThrown";
      seen = mistake + " at " + mistake.getStackTrace()[0];
    }
    return new Report(
        seed,
        steps,
        journal.head().position(),
        clients.acknowledged(),
        restarts,
        (double) (clock.worldMillis() - START_MILLIS) / HOUR,
        faults.times(),
        invariant,
        seen);
  }

  private boolean isOneIn(int times) {
    return chance.nextInt(times) == 0;
  }

  /// The node that is up afterwards.
  private SteppedNode step(SteppedNode up) {
    clock.advance(isOneIn(60) ? chance.nextLong(30 * HOUR) : chance.nextLong(HOUR / 20));
    try {
      clientsAct(up);
      for (int left = chance.nextInt(5); left > 0; left--) {
        up.judge();
        look(up);
      }
      commit(up);
      operate(up);
      look(up);
    } catch (Crash crash) {
      return restart();
    }
    if (up.isDown()) {
      if (!journal.hasFailed()) {
        throw new Broken("GoesDownForACauseAlone", "went down: " + up.downCode());
      }
      look(up);
      return restart();
    }
    return up;
  }

  private void clientsAct(SteppedNode up) {
    if (isOneIn(2)) {
      clients.happen();
    }
    for (int left = chance.nextInt(4); left > 0; left--) {
      clients.sendNext(up);
    }
    if (isOneIn(4)) {
      clients.retry(up);
    }
    if (isOneIn(5)) {
      clients.duplicate(up);
    }
    if (isOneIn(12)) {
      clients.otherBody(up);
    }
    if (isOneIn(15)) {
      clients.sendLate(up);
    }
    if (isOneIn(30)) {
      clients.sendFuture(up);
    }
    if (isOneIn(12)) {
      clients.deadline(up, invariants);
    }
  }

  private void commit(SteppedNode up) {
    if (!isInFlight) {
      if (isOneIn(2)) {
        inFlight = up.handOver();
        isInFlight = true;
      }
    } else if (isOneIn(3)) {
      faults.add(Fault.APPEND_SLOW);
      if (isOneIn(3)) {
        storeEarly();
      }
      return;
    }
    if (isInFlight && isOneIn(2)) {
      write(up);
    }
  }

  private void storeEarly() {
    if (!inFlight.isEmpty()) {
      journal.storeEarly(inFlight);
      inFlight = List.of();
    }
  }

  private void write(SteppedNode up) {
    if (isOneIn(18)) {
      Fault fault =
          switch (chance.nextInt(3)) {
            case 0 -> Fault.APPEND_FAILED;
            case 1 -> Fault.APPEND_FAILED_STORED;
            default -> Fault.APPEND_TWICE;
          };
      journal.plan(fault, chance.nextInt(3));
    }
    isInFlight = false;
    inFlight = List.of();
    up.write();
  }

  /// What its operator and its machine do.
  private void operate(SteppedNode up) {
    if (isOneIn(30)) {
      snapshot(up);
    }
    if (isOneIn(40)) {
      boolean isForward = chance.nextBoolean();
      faults.add(isForward ? Fault.CLOCK_FORWARD : Fault.CLOCK_BACK);
      clock.skew(isForward ? HOUR : -HOUR);
    } else if (isOneIn(20)) {
      clock.skew(0);
    }
    if (isOneIn(200) && !up.isDown()) {
      PolicyText other = isOneIn(2) ? policies.usual() : policies.withOtherRules();
      if (policies.isSameLayout(up.policy(), other)) {
        faults.add(Fault.POLICY_CHANGE);
        up.change(other);
      }
    }
    if (isOneIn(60)) {
      snapshots.damage(chance.nextInt(1 << 16));
    }
    if (isOneIn(40)) {
      crash(up);
    }
  }

  private void snapshot(SteppedNode up) {
    if (isOneIn(6)) {
      snapshots.plan(isOneIn(2) ? Fault.CRASH_IN_SNAPSHOT : Fault.SNAPSHOT_FAILED);
    }
    try {
      up.snapshot();
    } catch (Outage outage) {
      if (!outage.code().equals("snapshot_failed")) {
        throw new Broken("SnapshotsCanBeMade", outage.code());
      }
    }
  }

  private void crash(SteppedNode up) {
    if (isInFlight && !inFlight.isEmpty() && isOneIn(2)) {
      faults.add(Fault.CRASH_BEFORE_ANSWERS);
      storeEarly();
    } else {
      faults.add(
          isInFlight && !inFlight.isEmpty() ? Fault.CRASH_TAIL_LOST : Fault.CRASH_BEFORE_APPEND);
    }
    look(up);
    throw new Crash("between two steps");
  }

  private SteppedNode restart() {
    clients.connectionsLost();
    isInFlight = false;
    inFlight = List.of();
    PolicyText policy = policies.atStart(chance);
    if (node != null && node.policy() != policy) {
      faults.add(Fault.OTHER_POLICY);
    }
    return start(policy);
  }

  private SteppedNode start(PolicyText policy) {
    journal.heal();
    if (isOneIn(8)) {
      journal.crashAtRead(1 + chance.nextLong(1 + journal.head().position()));
    }
    if (isOneIn(20)) {
      journal.plan(Fault.APPEND_FAILED, 0);
    }
    while (true) {
      restarts++;
      try {
        SteppedNode up = maker.start(journal, snapshots, policy, clock, chance.split());
        journal.heal();
        node = up;
        look(up);
        invariants.forEach(each -> each.recovered(up));
        return up;
      } catch (Crash again) {
        journal.crashAtRead(Long.MAX_VALUE);
      } catch (Outage outage) {
        if (!journal.hasFailed()) {
          throw new Broken("ComesBackByItself", outage.code() + ": " + outage.getMessage());
        }
        journal.heal();
      }
    }
  }

  /// Shows the invariants what can be seen.
  private void look(SteppedNode up) {
    journal.read(
        shown, journal.head().position(), entry -> invariants.forEach(each -> each.stored(entry)));
    shown = journal.head().position();
    clients.hear(up, invariants);
  }

  /// Nothing more goes wrong: everybody is answered, and hears the same again; and all of it is
  /// still there after one more restart.
  private void end(SteppedNode up) {
    journal.heal();
    clock.skew(0);
    for (int round = 0; round < 4; round++) {
      clients.sendAll(up);
      settle(up);
    }
    clients.requireAllAnswered();
    clients.sendToldAgain(up);
    settle(up);
    clients.requireAllAnswered();
    invariants.forEach(each -> each.ended(up));
    start(policies.usual());
  }

  private void settle(SteppedNode up) {
    while (up.waiting() > 0) {
      up.judge();
    }
    for (int twice = 0; twice < 2; twice++) {
      up.handOver();
      up.write();
      look(up);
    }
  }
}

package io.fairgate.app.replay;

import io.fairgate.decision.Outcome;
import io.fairgate.decision.field.Fields;
import io.fairgate.decision.policy.Policy;
import io.fairgate.decision.policy.Reason;
import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.event.Labelled;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.runtime.replay.Judgement;
import io.fairgate.runtime.replay.Witness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What became of each order under one policy, and what it turned out to be. Orders by their
/// numbers.
///
/// An order's outcome is the gravest of its decisions.
public final class Tally implements Witness {
  /// What says "you are not who you should be", and hurts when it is said to an honest buyer.
  private static final Set<String> INSULTS = Set.of("A1", "A2", "A3", "A4", "A5", "A8", "A11");

  private static final Outcome[] OUTCOMES = Outcome.values();
  private static final Labelled.Label[] LABELS = Labelled.Label.values();

  private final Set<String> insultingReasons;
  private final SortedMap<String, Long> reasons = new TreeMap<>();
  private final BitSet suspected = new BitSet();
  private final BitSet insulted = new BitSet();
  private final BitSet closedByInsult = new BitSet();
  private final BitSet untellable = new BitSet();
  private final List<String> campaigns = new ArrayList<>();
  private final Map<String, Integer> campaignNumbers = new HashMap<>();
  private byte[] outcomes = new byte[1 << 10];
  private byte[] labels = new byte[1 << 10];
  private short[] campaign = new short[1 << 10];
  private long[] values = new long[1 << 10];
  private int size;
  private long labelled;

  Tally(Policy policy) {
    insultingReasons =
        policy.reasons().values().stream()
            .filter(reason -> INSULTS.contains(reason.trigger()) || reason.trigger().isEmpty())
            .map(Reason::code)
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void judged(Judgement judgement) {
    int number = judgement.number();
    ensure(number);
    if (judgement.event() instanceof OrderPlaced) {
      values[number] = judgement.engine().values().ints[Fields.ORDER_VALUE];
    }
    var evaluation = judgement.evaluation();
    Outcome outcome = evaluation.outcome();
    if (outcome == Outcome.APPROVE) {
      return;
    }
    outcomes[number] = (byte) Math.max(outcomes[number], outcome.ordinal());
    boolean isInsult = false;
    for (String reason : evaluation.reasons()) {
      reasons.merge(reason, 1L, Long::sum);
      isInsult |= insultingReasons.contains(reason);
    }
    if (isInsult) {
      suspected.set(number);
    }
    if (isInsult && outcome != Outcome.REVIEW) {
      insulted.set(number);
    }
    if (isInsult && outcome == Outcome.CLOSE) {
      closedByInsult.set(number);
    }
  }

  @Override
  public void applied(Event event, int number) {
    if (event instanceof Labelled label) {
      ensure(number);
      labelled++;
      labels[number] = (byte) (label.label().ordinal() + 1);
      untellable.set(number, !label.tellable());
      if (!label.campaign().isEmpty()) {
        campaign[number] = (short) (campaignNumber(label.campaign()) + 1);
      }
    }
  }

  private int campaignNumber(String name) {
    Integer known = campaignNumbers.get(name);
    if (known != null) {
      return known;
    }
    campaignNumbers.put(name, campaigns.size());
    campaigns.add(name);
    return campaigns.size() - 1;
  }

  private void ensure(int number) {
    if (number >= outcomes.length) {
      int length = 2 * number;
      outcomes = Arrays.copyOf(outcomes, length);
      labels = Arrays.copyOf(labels, length);
      campaign = Arrays.copyOf(campaign, length);
      values = Arrays.copyOf(values, length);
    }
    size = Math.max(size, number + 1);
  }

  int orders() {
    return size;
  }

  boolean hasLabels() {
    return labelled > 0;
  }

  Outcome outcome(int number) {
    return OUTCOMES[outcomes[number]];
  }

  boolean isStopped(int number) {
    return outcomes[number] != 0;
  }

  /// Labelled as fraud or abuse; an order without a label passes for honest.
  public boolean isBad(int number) {
    return labels[number] != 0 && LABELS[labels[number] - 1] != Labelled.Label.HONEST;
  }

  boolean isTellable(int number) {
    return !untellable.get(number);
  }

  /// Labelled as part of a campaign.
  public boolean isInCampaign(int number) {
    return campaign[number] != 0;
  }

  /// Stopped for what its buyer seems to be, not by a bank, for stock or for a seller.
  boolean isSuspected(int number) {
    return suspected.get(number);
  }

  boolean isInsulted(int number) {
    return insulted.get(number);
  }

  boolean isClosedByInsult(int number) {
    return closedByInsult.get(number);
  }

  /// What the buyer was to pay, in minor units of the policy's currency.
  long value(int number) {
    return values[number];
  }

  /// The campaign of abuse that an order belongs to, empty for none.
  String campaign(int number) {
    return campaign[number] == 0 ? "" : campaigns.get(campaign[number] - 1);
  }

  /// How many orders ended in each outcome.
  long[] outcomeCounts() {
    var counts = new long[OUTCOMES.length];
    for (int i = 0; i < size; i++) {
      counts[outcomes[i]]++;
    }
    return counts;
  }

  /// How many decisions had each reason.
  SortedMap<String, Long> reasons() {
    return Collections.unmodifiableSortedMap(reasons);
  }
}

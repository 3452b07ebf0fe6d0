package io.fairgate.decision.state;

import io.fairgate.decision.cel.CelType;
import io.fairgate.decision.cel.Values;
import io.fairgate.decision.field.EventFields.Conversion;
import io.fairgate.decision.field.EventType;
import io.fairgate.decision.field.Fields;
import io.fairgate.decision.policy.FeatureSpec;
import io.fairgate.decision.policy.Policy;
import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.Role;
import io.fairgate.marketplace.event.AccountEvent;
import io.fairgate.marketplace.event.CardReported;
import io.fairgate.marketplace.event.ClaimReleased;
import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.event.ItemEvent;
import io.fairgate.marketplace.event.Labelled;
import io.fairgate.marketplace.event.Order;
import io.fairgate.marketplace.event.OrderEnded;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.marketplace.event.PassEvent;
import io.fairgate.marketplace.event.PaymentEvent;
import io.fairgate.marketplace.event.SellerEvent;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// All that is known of one marketplace's entities under one policy.
///
/// Each table is read and written by its own key alone; the results are joined in the values. A
/// function of the events applied and of nothing else.
public final class EntityStates {
  final WindowStates windows;
  final BuyerStates buyers;
  final LinkStates links;
  final CampaignStates campaigns;
  final ObjectTable<Passes> passes = new ObjectTable<>(Passes::new);
  private final Conversion conversion;
  private final int[] ratioOf;
  private final int[] ratioTo;
  private final boolean[] ratioOfIsInt;
  private final boolean[] ratioToIsInt;
  private final int[] ratioSlots;

  /// By share, the event that was read last and is about to be applied.
  private final @Nullable Event[] lastRead;

  private final int buyersOwner;
  private final int linksOwner;
  private final int campaignsOwner;

  public EntityStates(Policy policy, Conversion conversion) {
    this(policy, conversion, 1);
  }

  /// Tables in so many shares. Reads and applies of different shares may run at the same time.
  public EntityStates(Policy policy, Conversion conversion, int shareCount) {
    this.conversion = conversion;
    var shares = new Shares(shareCount);
    lastRead = new Event[shareCount];
    windows = new WindowStates(policy, shares);
    buyers = new BuyerStates(policy);
    links = new LinkStates(policy);
    campaigns = new CampaignStates(policy);
    buyersOwner = shares.assign(buyers.isUsed() ? 10 : 0);
    linksOwner = shares.assign(links.kinds.length);
    campaignsOwner = shares.assign(3);
    List<FeatureSpec.Ratio> ratios =
        policy.features().stream()
            .filter(FeatureSpec.Ratio.class::isInstance)
            .map(FeatureSpec.Ratio.class::cast)
            .toList();
    ratioOf = ratios.stream().mapToInt(r -> slot(policy, r.of())).toArray();
    ratioTo = ratios.stream().mapToInt(r -> slot(policy, r.to())).toArray();
    ratioSlots = ratios.stream().mapToInt(r -> slot(policy, r.name())).toArray();
    ratioOfIsInt = new boolean[ratioOf.length];
    ratioToIsInt = new boolean[ratioOf.length];
    for (int i = 0; i < ratioOf.length; i++) {
      ratioOfIsInt[i] = isInt(policy, ratios.get(i).of());
      ratioToIsInt[i] = isInt(policy, ratios.get(i).to());
    }
  }

  private static int slot(Policy policy, String name) {
    return policy.scope().find(name).orElseThrow().slot();
  }

  private static boolean isInt(Policy policy, String name) {
    return policy.scope().find(name).orElseThrow().type() != CelType.DOUBLE;
  }

  /// How many entities have state, a buyer counted in each table that knows them.
  public long entities() {
    return windows.entities();
  }

  /// By how many events the worst window that a share read last may be too high.
  public long errorMax(int share) {
    return windows.errorMax(share);
  }

  /// Whether a distinct that a share read last is a sketch's estimate.
  public boolean isSketched(int share) {
    return windows.isSketched(share);
  }

  /// A checkout's hash, by which its orders are one.
  public static long checkout(Order order) {
    return Hashes.of(order.checkoutId());
  }

  /// Writes the share's features of the order into `values`, which holds the event's fields
  /// already. Writes no state. `isApplied` where the event itself was applied before. Call [#join]
  /// when all shares are read.
  public void read(
      int share, Event event, Keys keys, Order order, boolean isApplied, Values values) {
    long now = event.head().atMillis();
    long checkout = checkout(order);
    lastRead[share] = isApplied ? null : event;
    boolean orderApplied = isApplied || !(event instanceof OrderPlaced);
    windows.read(share, EventType.of(event).ordinal(), keys, checkout, now, isApplied, values);
    if (share == buyersOwner) {
      buyers.read(keys, checkout, now, orderApplied, values);
    }
    if (share == linksOwner) {
      links.read(keys, now, values);
    }
    if (share == campaignsOwner) {
      campaigns.read(keys, order, checkout, now, values);
    }
  }

  /// Writes the features that are made of others.
  public void join(Values values) {
    for (int i = 0; i < ratioSlots.length; i++) {
      double of = number(values, ratioOf[i], ratioOfIsInt[i]);
      double to = number(values, ratioTo[i], ratioToIsInt[i]);
      values.doubles[ratioSlots[i]] = to == 0 ? 0 : of / to;
    }
  }

  private static double number(Values values, int slot, boolean isInt) {
    return isInt ? values.ints[slot] : values.doubles[slot];
  }

  /// What the buyer's passes clear for this order. Belongs to the share of [#passesOwner]. `values`
  /// holds the event's fields; `isApplied` as for [#read].
  public List<String> cleared(
      Event event, Keys keys, Order order, boolean isApplied, Values values) {
    Passes of = passesOf(keys);
    if (of == null) {
      return List.of();
    }
    boolean orderApplied = isApplied || !(event instanceof OrderPlaced);
    return of.cleared(
        checkout(order), values.ints[Fields.ORDER_VALUE], orderApplied, values.nowMillis);
  }

  /// The buyer's passes, not spent yet, that clear one of these for an order not applied yet.
  public List<String> unspentPasses(
      Keys keys, Order order, Values values, Predicate<String> isNeeded) {
    Passes of = passesOf(keys);
    return of == null
        ? List.of()
        : of.unspent(checkout(order), values.ints[Fields.ORDER_VALUE], isNeeded, values.nowMillis);
  }

  private @Nullable Passes passesOf(Keys keys) {
    return passes.entities() == 0 || !keys.has(Role.BUYER)
        ? null
        : passes.find(keys.high(Role.BUYER), keys.low(Role.BUYER));
  }

  /// The share that keeps the passes.
  public int passesOwner() {
    return campaignsOwner;
  }

  /// Takes an event into the share's tables: the only writer of state. `values` holds the event's
  /// fields.
  public void apply(int share, Event event, Keys keys, @Nullable Order order, Values values) {
    long at = event.head().atMillis();
    long checkout = order == null ? 0 : checkout(order);
    boolean isRead = lastRead[share] == event;
    lastRead[share] = null;
    windows.apply(share, EventType.of(event).ordinal(), keys, checkout, at, isRead, values);
    if (event instanceof OrderPlaced placed) {
      if (share == buyersOwner) {
        buyers.apply(keys, checkout, at, values);
      }
      if (share == linksOwner) {
        links.apply(keys, at);
      }
      if (share == campaignsOwner) {
        campaigns.apply(keys, placed.order(), checkout, at);
        Passes of = passesOf(keys);
        if (of != null) {
          of.note(checkout, values.ints[Fields.ORDER_VALUE], at);
        }
      }
      return;
    }
    if (share == linksOwner && event instanceof AccountEvent.Registered) {
      links.apply(keys, at);
    }
    if (share == campaignsOwner) {
      applyToCampaignsAndPasses(event, keys);
    }
  }

  private void applyToCampaignsAndPasses(Event event, Keys keys) {
    switch (event) {
      case ClaimReleased e -> campaigns.release(keys, Hashes.of(e.checkoutId()));
      case PassEvent.Granted e ->
          passes
              .findOrAdd(keys.high(Role.BUYER), keys.low(Role.BUYER))
              .grant(
                  new Passes.Pass(
                      e.passId(),
                      List.copyOf(e.clears()),
                      conversion.convert(e.maxValueMinor(), e.currency()),
                      e.untilMillis(),
                      0));
      case PassEvent.Spent e ->
          passes
              .findOrAdd(keys.high(Role.BUYER), keys.low(Role.BUYER))
              .spend(e.passId(), Hashes.of(e.checkoutId()));
      case OrderPlaced e -> {}
      case AccountEvent e -> {}
      case PaymentEvent e -> {}
      case CardReported e -> {}
      case ItemEvent e -> {}
      case SellerEvent e -> {}
      case OrderEnded e -> {}
      case Labelled e -> {}
    }
  }
}

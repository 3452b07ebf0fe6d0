package io.fairgate.decision.state;

import io.fairgate.decision.cel.Values;
import io.fairgate.decision.policy.FeatureSpec;
import io.fairgate.decision.policy.Policy;
import io.fairgate.marketplace.EntityKind;
import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The buyers seen at each card, device, address, phone and e-mail, and the features that join
/// them.
final class LinkStates {
  final EntityKind[] kinds;
  final List<ObjectTable<Links>> tables;
  private final int buyersMax;
  private final EntityKind[][] wanted;
  private final int[] atLeast;
  private final int[] slots;
  private final SharedBuyers shared = new SharedBuyers();

  LinkStates(Policy policy) {
    buyersMax = policy.limits().buyersPerLink();
    List<FeatureSpec.SharedBuyers> features =
        policy.features().stream()
            .filter(FeatureSpec.SharedBuyers.class::isInstance)
            .map(FeatureSpec.SharedBuyers.class::cast)
            .toList();
    Set<EntityKind> used = EnumSet.noneOf(EntityKind.class);
    features.forEach(f -> used.addAll(f.kinds()));
    kinds = used.toArray(new EntityKind[0]);
    tables = used.stream().map(kind -> new ObjectTable<>(Links::new)).toList();
    wanted =
        features.stream()
            .map(f -> EnumSet.copyOf(f.kinds()).toArray(new EntityKind[0]))
            .toArray(EntityKind[][]::new);
    atLeast = features.stream().mapToInt(FeatureSpec.SharedBuyers::atLeast).toArray();
    slots =
        features.stream()
            .mapToInt(f -> policy.scope().find(f.name()).orElseThrow().slot())
            .toArray();
  }

  void read(Keys keys, long now, Values values) {
    long self = keys.high(Role.BUYER);
    for (int f = 0; f < slots.length; f++) {
      shared.clear();
      for (EntityKind kind : wanted[f]) {
        Role role = TableKeys.role(kind);
        if (keys.has(role)) {
          shared.add(table(kind).find(keys.high(role), keys.low(role)), self, now);
        }
      }
      values.ints[slots[f]] = shared.seenAtLeast(atLeast[f]);
    }
  }

  private ObjectTable<Links> table(EntityKind kind) {
    for (int i = 0; i < kinds.length; i++) {
      if (kinds[i] == kind) {
        return tables.get(i);
      }
    }
    throw new IllegalStateException("no links are kept of " + kind);
  }

  void apply(Keys keys, long at) {
    long self = keys.high(Role.BUYER);
    for (int i = 0; i < kinds.length; i++) {
      Role role = TableKeys.role(kinds[i]);
      if (keys.has(role)) {
        tables.get(i).findOrAdd(keys.high(role), keys.low(role)).add(self, at, buyersMax);
      }
    }
  }
}

package io.fairgate.decision.cel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The names and lists that the tests of expressions use.
final class Shop {
  static final Map<String, Set<String>> LISTS =
      Map.of("forwarders", Set.of("DE-11", "a", "x@y"), "risky_countries", Set.of("XX", "b"));

  static final NamedLists NAMED_LISTS =
      new NamedLists() {
        @Override
        public Set<String> names() {
          return LISTS.keySet();
        }

        @Override
        public boolean contains(String list, String value, long nowMillis) {
          return LISTS.getOrDefault(list, Set.of()).contains(value);
        }
      };

  static final Scope SCOPE = scope();

  private Shop() {}

  private static Scope scope() {
    List<Variable> variables = new ArrayList<>();
    String[] ints = {"card_orders_1h", "buyer_orders_30d", "order_total", "coupons"};
    for (int i = 0; i < ints.length; i++) {
      variables.add(new Variable(ints[i], CelType.INT, i, "a count or an amount"));
    }
    String[] bools = {"is_gift", "is_guest"};
    for (int i = 0; i < bools.length; i++) {
      variables.add(new Variable(bools[i], CelType.BOOL, ints.length + i, "a fact"));
    }
    String[] doubles = {"value_surprise", "pace_surprise", "distance"};
    for (int i = 0; i < doubles.length; i++) {
      variables.add(new Variable(doubles[i], CelType.DOUBLE, i, "a measure"));
    }
    String[] strings = {"country", "email", "phone"};
    for (int i = 0; i < strings.length; i++) {
      variables.add(new Variable(strings[i], CelType.STRING, i, "a text"));
    }
    String[] lists = {"skus", "sellers"};
    for (int i = 0; i < lists.length; i++) {
      variables.add(new Variable(lists[i], CelType.STRING_LIST, i, "a list"));
    }
    return Scope.of(variables);
  }

  static Values values() {
    return new Values(SCOPE);
  }

  /// Sets a variable by its name.
  static void set(Values values, String name, Object value) {
    Variable variable = SCOPE.find(name).orElseThrow();
    switch (variable.type()) {
      case INT -> values.ints[variable.slot()] = ((Number) value).longValue();
      case BOOL -> values.ints[variable.slot()] = (Boolean) value ? 1 : 0;
      case DOUBLE -> values.doubles[variable.slot()] = ((Number) value).doubleValue();
      case STRING -> values.strings[variable.slot()] = (String) value;
      case STRING_LIST -> values.lists[variable.slot()] = ((String[]) value).clone();
    }
  }
}

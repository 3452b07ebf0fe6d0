package io.fairgate.benchmarks.workload;

import io.fairgate.benchmarks.workload.Workload.Comparison;
import io.fairgate.benchmarks.workload.Workload.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The workload's features and rules as the files of a policy: 30 features in the order in which
/// the limit computes them, one file a rule.
public final class PolicyText {
  /// Entity, aggregate, window; what is summed or told apart.
  private static final String[] FEATURES = {
    "buyer count 1m",
    "buyer count 10m",
    "buyer count 1h",
    "buyer count 1d",
    "buyer count 30d",
    "buyer sum 1h order_value",
    "buyer sum 1d order_value",
    "buyer sum 30d order_value",
    "card count 10m",
    "card count 1h",
    "card count 1d",
    "card count 30d",
    "card sum 1d order_value",
    "card sum 30d order_value",
    "device count 1m",
    "device count 10m",
    "device count 1h",
    "device count 1d",
    "device distinct 1d buyer",
    "device distinct 30d buyer",
    "ip count 1m",
    "ip count 10m",
    "ip count 1h",
    "ip distinct 1d card",
    "card distinct 30d buyer",
    "buyer distinct 30d card",
    "campaign count 1h",
    "campaign distinct 1d buyer",
    "seller count 1h",
    "seller sum 1d order_value"
  };

  private static final Pattern VARIABLE = Pattern.compile("v([0-9]+)");

  /// A policy of a hundred rules says some ten things to a buyer.
  private static final int REASONS = 10;

  private PolicyText() {}

  /// The features' names, in order.
  public static List<String> names() {
    var names = new ArrayList<String>();
    for (String feature : FEATURES) {
      String[] words = feature.split(" ");
      String what =
          switch (words[1]) {
            case "count" -> "orders";
            case "sum" -> "spend";
            default -> words[3] + "s";
          };
      names.add(words[0] + "_" + what + "_" + words[2]);
    }
    return names;
  }

  /// The whole folder: text by path.
  public static Map<String, String> files(List<Rule> rules) {
    Map<String, String> files = new TreeMap<>();
    files.put("policy.yaml", "name: workload\ncurrency: EUR\n");
    files.put("features/workload.yaml", features());
    files.put("reasons.yaml", reasons());
    for (Rule rule : rules) {
      files.put(String.format(Locale.ROOT, "rules/workload-%05d.yaml", rule.id()), rule(rule));
    }
    return files;
  }

  private static String features() {
    var text = new StringBuilder();
    List<String> names = names();
    for (int i = 0; i < FEATURES.length; i++) {
      String[] words = FEATURES[i].split(" ");
      text.append(names.get(i))
          .append(": {entity: ")
          .append(words[0])
          .append(", aggregate: ")
          .append(words[1])
          .append(", window: ")
          .append(words[2])
          .append(words.length > 3 ? ", of: " + words[3] : "")
          .append("}\n");
    }
    return text.toString();
  }

  private static String reasons() {
    var text = new StringBuilder();
    for (int i = 0; i < REASONS; i++) {
      text.append(
          """
          workload.reason_%d:
            trigger: A8
            analyst: "{card_orders_1h} orders with the card, {device_orders_1h} from the device."
            buyer:
              en: We are checking the payment of this order.
            remedy:
              en: You need not do anything. You hear from us within 24 hours.
          """
              .replace("%d", Integer.toString(i)));
    }
    return text.toString();
  }

  private static String rule(Rule rule) {
    return String.format(
        Locale.ROOT,
        """
        when: %s
        effect: review
        reason: workload.reason_%d
        score: %d
        examples:
          must:
            - {%s}
          must_not:
            - {note: an order of which nothing is known}
        """,
        condition(rule),
        rule.id() % REASONS,
        1 + rule.id() % 30,
        example(rule.comparisons()));
  }

  /// The rule's text in CEL over our names. Where the limit compares the numbers of two countries,
  /// we compare their codes.
  static String condition(Rule rule) {
    Matcher matcher = VARIABLE.matcher(rule.text());
    return matcher.replaceAll(found -> name(Integer.parseInt(found.group(1))));
  }

  private static String name(int variable) {
    return switch (variable) {
      case 30 -> "order_value";
      case 31 -> "order_ship_region";
      case 32 -> "order_bill_region";
      default -> names().get(variable);
    };
  }

  /// An order that meets the rule, where one can.
  private static String example(List<Comparison> comparisons) {
    Map<String, String> values = new TreeMap<>();
    for (Comparison comparison : comparisons) {
      values.put(name(comparison.left()), met(comparison));
    }
    var text = new ArrayList<String>();
    values.forEach((name, value) -> text.add(name + ": " + value));
    return String.join(", ", text);
  }

  private static String met(Comparison comparison) {
    return switch (comparison.operator()) {
      case 0 -> Long.toString(comparison.limit() + 1);
      case 1 -> Long.toString(comparison.limit());
      case 2 -> Long.toString(comparison.limit() - 1);
      default -> "elsewhere";
    };
  }
}

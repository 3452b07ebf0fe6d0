package io.fairgate.decision.policy.yaml;

import io.fairgate.decision.policy.Limits;
import io.fairgate.decision.policy.Policy.Money;
import io.fairgate.marketplace.Currencies;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What `policy.yaml` says: the policy's name, its currency with the rates into it, and its limits.
record Frame(String name, Money money, Limits limits) {
  static final String FILE = "policy.yaml";
  static final Frame EMPTY = new Frame("", new Money("", Map.of()), Limits.DEFAULT);

  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final List<String> KEYS = List.of("name", "currency", "rates", "limits");
  private static final List<String> LIMITS =
      List.of("lateness", "exact_events", "exact_distinct", "buyers_per_link");

  static Frame read(Page page, Node root) {
    Section section = Section.of(page, root, "a policy", KEYS).orElse(null);
    if (section == null) {
      return EMPTY;
    }
    String name = section.requiredText("name", "such as `name: default`");
    section.required("currency", "the currency of all values, such as `currency: EUR`");
    Node.Scalar written = section.scalar("currency", "a currency such as EUR");
    String currency = written == null ? "" : currency(page, written);
    Map<String, Double> rates = rates(section, currency);
    return new Frame(name, new Money(currency, rates), limits(section));
  }

  private static String currency(Page page, Node.Scalar written) {
    if (!CURRENCY.matcher(written.value()).matches() || !Currencies.known(written.value())) {
      page.fault(
          written, written.kind() + " is not a currency", "three capital letters, such as EUR");
      return "";
    }
    return written.value();
  }

  private static Map<String, Double> rates(Section section, String own) {
    Map<String, Double> rates = new HashMap<>();
    Page page = section.page();
    Node node = section.find("rates");
    if (node == null) {
      return rates;
    }
    if (!(node instanceof Node.Mapping mapping)) {
      page.fault(node, "`rates` must be a map, got " + node.kind(), "such as {USD: 0.92}");
      return rates;
    }
    for (Node.Entry entry : mapping.entries()) {
      String currency = currency(page, entry.key());
      double rate = section.number("rates", entry.value(), 1e-6, 1e6, 1);
      if (currency.equals(own) && !own.isEmpty()) {
        page.fault(entry.key(), "the policy's own currency has no rate", "take it out");
      }
      rates.put(currency, rate);
    }
    return Map.copyOf(rates);
  }

  private static Limits limits(Section section) {
    Limits otherwise = Limits.DEFAULT;
    Node node = section.find("limits");
    Section limits =
        node == null ? null : Section.of(section.page(), node, "limits", LIMITS).orElse(null);
    if (limits == null) {
      return otherwise;
    }
    Node.Scalar lateness = limits.scalar("lateness", "a time such as 10m");
    Long millis = lateness == null ? null : lateness(limits, lateness);
    return new Limits(
        millis == null ? otherwise.latenessMillis() : millis,
        (int) limits.whole("exact_events", 16, 1 << 20, otherwise.exactEvents()),
        (int) limits.whole("exact_distinct", 16, 1 << 20, otherwise.exactDistinct()),
        (int) limits.whole("buyers_per_link", 2, 100_000, otherwise.buyersPerLink()));
  }

  private static @Nullable Long lateness(Section limits, Node.Scalar written) {
    return Durations.millis(limits.page(), "lateness", written, 0, Durations.DAY);
  }
}

package io.fairgate.decision.policy.yaml;

import io.fairgate.decision.policy.FeatureSpec;
import io.fairgate.decision.policy.Place;
import io.fairgate.marketplace.EntityKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads one declaration of a feature, in one of its five forms.
final class FeatureReader {
  private static final List<String> FORMS =
      List.of("aggregate", "ratio", "baseline", "shared_buyers", "claims");

  /// What one person may share with another; a campaign or a seller is shared by all.
  private static final Set<EntityKind> SHARED =
      EnumSet.of(
          EntityKind.CARD,
          EntityKind.DEVICE,
          EntityKind.IP,
          EntityKind.ADDRESS,
          EntityKind.EMAIL,
          EntityKind.PHONE);

  private final Page page;
  private final Expressions expressions;

  FeatureReader(Page page, Expressions expressions) {
    this.page = page;
    this.expressions = expressions;
  }

  /// The feature, or null where the page has noted why not.
  @Nullable FeatureSpec read(Node.Entry entry) {
    Node.Scalar key = entry.key();
    if (!Names.isSnake(page, key, "feature") || !Names.isFree(page, key)) {
      return null;
    }
    String form = form(entry);
    return switch (form) {
      case "" -> null;
      case "ratio" -> ratio(entry);
      case "baseline" -> baseline(entry);
      case "shared_buyers" -> sharedBuyers(entry);
      case "claims" -> claims(entry);
      default -> new WindowedReader(page, expressions).read(entry);
    };
  }

  /// Which form a declaration has, by the one key that only that form has.
  private String form(Node.Entry entry) {
    if (!(entry.value() instanceof Node.Mapping mapping)) {
      page.fault(
          entry.value(),
          "a feature must be a map, got " + entry.value().kind(),
          "such as {entity: card, aggregate: count, window: 1h}");
      return "";
    }
    for (Node.Entry each : mapping.entries()) {
      if (FORMS.contains(each.key().value())) {
        return each.key().value();
      }
    }
    for (Node.Entry each : mapping.entries()) {
      if (each.key().value().equals("entity")) {
        return "aggregate";
      }
    }
    page.fault(
        entry.key(),
        "`" + entry.key().value() + "` is none of the forms of a feature",
        "it needs `entity` and `aggregate`, or one of ratio, baseline, shared_buyers, claims");
    return "";
  }

  private @Nullable FeatureSpec ratio(Node.Entry entry) {
    Section section = section(entry, "ratio", "to");
    Node.Scalar of = section.scalar("ratio", "the name of a feature");
    section.required("to", "name the feature to divide by");
    Node.Scalar to = section.scalar("to", "the name of a feature");
    return of == null || to == null
        ? null
        : new FeatureSpec.Ratio(name(entry), doc(section), place(entry), of.value(), to.value());
  }

  private @Nullable FeatureSpec baseline(Node.Entry entry) {
    Section section = section(entry, "baseline");
    FeatureSpec.Respect respect = section.word("baseline", FeatureSpec.Respect.class);
    return respect == null
        ? null
        : new FeatureSpec.Baseline(name(entry), doc(section), place(entry), respect);
  }

  private @Nullable FeatureSpec claims(Node.Entry entry) {
    Section section = section(entry, "claims");
    FeatureSpec.Question question = section.word("claims", FeatureSpec.Question.class);
    return question == null
        ? null
        : new FeatureSpec.Claims(name(entry), doc(section), place(entry), question);
  }

  private @Nullable FeatureSpec sharedBuyers(Node.Entry entry) {
    Section section = section(entry, "shared_buyers", "at_least");
    List<EntityKind> kinds =
        section.words(
            "shared_buyers",
            word -> {
              EntityKind kind = Section.word(page, "`shared_buyers`", word, EntityKind.class);
              if (kind != null && !SHARED.contains(kind)) {
                page.fault(
                    word,
                    "a " + Words.of(kind) + " links nobody",
                    "write some of card, device, ip, address, email, phone");
                return null;
              }
              return kind;
            });
    int most = Math.max(1, kinds.size());
    int atLeast = (int) section.whole("at_least", 1, most, 1);
    return kinds.isEmpty()
        ? null
        : new FeatureSpec.SharedBuyers(
            name(entry), doc(section), place(entry), EnumSet.copyOf(new HashSet<>(kinds)), atLeast);
  }

  private Section section(Node.Entry entry, String... keys) {
    var all = new ArrayList<>(List.of(keys));
    all.add("doc");
    return Section.of(page, entry.value(), "the feature " + name(entry), all).orElseThrow();
  }

  private static String name(Node.Entry entry) {
    return entry.key().value();
  }

  private static String doc(Section section) {
    return section.text("doc", "");
  }

  private Place place(Node.Entry entry) {
    return page.place(entry.key());
  }
}

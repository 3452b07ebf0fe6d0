package io.fairgate.decision.policy.yaml;

import io.fairgate.decision.cel.Expression;
import io.fairgate.decision.cel.Variable;
import io.fairgate.decision.field.EventType;
import io.fairgate.decision.field.Field;
import io.fairgate.decision.field.Fields;
import io.fairgate.decision.policy.FeatureSpec;
import io.fairgate.decision.policy.FeatureSpec.Aggregate;
import io.fairgate.decision.policy.FeatureSpec.Over;
import io.fairgate.decision.policy.FeatureSpec.Windowed;
import io.fairgate.marketplace.EntityKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a feature that aggregates the events of an entity over a window.
final class WindowedReader {
  private static final List<String> KEYS =
      List.of(
          "entity", "event", "aggregate", "of", "by", "where", "window", "delay", "over", "doc");
  private static final long WINDOW_MAX = 180 * Durations.DAY;

  /// Asked of all that ever happened: they have no window.
  private static final Set<Aggregate> EVER =
      EnumSet.of(
          Aggregate.FIRST_SEEN, Aggregate.LAST_SEEN, Aggregate.SINCE_FIRST, Aggregate.SINCE_LAST);

  private static final Set<EntityKind> MANY = EnumSet.of(EntityKind.CAMPAIGN, EntityKind.SELLER);

  private final Page page;
  private final Expressions expressions;

  WindowedReader(Page page, Expressions expressions) {
    this.page = page;
    this.expressions = expressions;
  }

  @Nullable FeatureSpec read(Node.Entry entry) {
    String name = entry.key().value();
    Section section = Section.of(page, entry.value(), "the feature " + name, KEYS).orElseThrow();
    List<EntityKind> entity = entity(section);
    EventType event = event(section);
    section.required("aggregate", "such as `aggregate: count`");
    Aggregate aggregate = section.word("aggregate", Aggregate.class);
    if (entity.isEmpty() || event == null || aggregate == null) {
      return null;
    }
    for (EntityKind kind : entity) {
      if (!event.kinds().contains(kind)) {
        page.fault(
            atKey(section, "entity"),
            "`" + event.written() + "` touches no " + Words.of(kind),
            "it touches " + Words.of(event.kinds()));
      }
    }
    String of = new Subject(section, aggregate, event, entity).read();
    Long window = window(section, aggregate);
    boolean byCheckout = byCheckout(section, aggregate, event);
    long delay = delay(section, aggregate);
    Expression where = where(section, event);
    Over over = over(section, entity);
    return window == null
        ? null
        : new Windowed(
            name,
            section.text("doc", ""),
            page.place(entry.key()),
            entity,
            event.written(),
            aggregate,
            of,
            byCheckout,
            window,
            delay,
            where,
            over);
  }

  private List<EntityKind> entity(Section section) {
    section.required("entity", "whose events are they? such as `entity: card`");
    List<EntityKind> kinds =
        section.words("entity", word -> Section.word(page, "`entity`", word, EntityKind.class));
    if (kinds.size() > 2) {
      page.fault(atKey(section, "entity"), "an entity or a pair, got " + kinds.size(), "");
    }
    return kinds;
  }

  private @Nullable EventType event(Section section) {
    Node.Scalar written = section.scalar("event", "the type of an event");
    if (written == null) {
      return section.has("event") ? null : EventType.ORDER_PLACED;
    }
    EventType type = EventType.of(written.value()).orElse(null);
    if (type == null) {
      String advice = Advice.instead(written.value(), EventType.allWritten());
      page.fault(
          written,
          "there is no event " + written.kind(),
          advice.isEmpty() ? Advice.oneOf(EventType.allWritten()) : advice);
    }
    return type;
  }

  private @Nullable Long window(Section section, Aggregate aggregate) {
    Node.Scalar window = section.scalar("window", "a time such as 1h, or forever");
    boolean ever = EVER.contains(aggregate);
    if (window == null) {
      if (!ever && section.lacks("window")) {
        section.fault(
            "`" + Words.of(aggregate) + "` over what time?",
            "such as `window: 30d`, or `window: forever`");
      }
      return ever ? Windowed.FOREVER : null;
    }
    if (window.value().equals("forever")) {
      return Windowed.FOREVER;
    }
    if (ever) {
      page.fault(
          window,
          "`" + Words.of(aggregate) + "` is asked of all that ever happened",
          "take `window` out");
      return null;
    }
    return Durations.millis(page, "window", window, Durations.MINUTE, WINDOW_MAX);
  }

  private boolean byCheckout(Section section, Aggregate aggregate, EventType event) {
    Node.Scalar by = section.scalar("by", "event or checkout");
    if (by == null || by.value().equals("event")) {
      return false;
    }
    if (!by.value().equals("checkout")) {
      page.fault(by, "`by` cannot be " + by.kind(), "write event or checkout");
    } else if (aggregate != Aggregate.COUNT && aggregate != Aggregate.MEAN) {
      page.fault(
          by, "`" + Words.of(aggregate) + "` is not taken by checkout", "only count and mean are");
    } else if (!event.namesOrder()) {
      page.fault(by, "`" + event.written() + "` belongs to no checkout", "take `by` out");
    }
    return true;
  }

  private long delay(Section section, Aggregate aggregate) {
    Node.Scalar delay = section.scalar("delay", "a time such as 7d");
    if (delay == null) {
      return 0;
    }
    if (EVER.contains(aggregate)) {
      page.fault(delay, "`" + Words.of(aggregate) + "` is not delayed", "take `delay` out");
      return 0;
    }
    Long millis = Durations.millis(page, "delay", delay, Durations.MINUTE, WINDOW_MAX);
    return millis == null ? 0 : millis;
  }

  private @Nullable Expression where(Section section, EventType event) {
    Node.Scalar where = section.scalar("where", "a condition");
    Expression condition = expressions.of(where);
    if (where == null || condition == null) {
      return null;
    }
    for (Variable variable : condition.variables()) {
      Field field = Fields.find(variable.name()).orElseThrow();
      if (!event.brings(field)) {
        page.fault(
            Origin.find(page, where, variable.name()),
            "`" + event.written() + "` does not bring `" + variable.name() + "`",
            Reach.bringing(field));
      }
    }
    return condition;
  }

  private Over over(Section section, List<EntityKind> entity) {
    Over over = section.word("over", Over.class);
    if (section.has("over") && entity.stream().noneMatch(MANY::contains)) {
      section.refuse(
          "over",
          "an order has one " + Words.of(entity.get(0)) + " only",
          "`over` is for campaigns and sellers: take it out");
    }
    return over == null ? Over.MAX : over;
  }

  private static Node atKey(Section section, String key) {
    Node.Scalar at = section.key(key);
    return at == null ? section.node() : at;
  }
}

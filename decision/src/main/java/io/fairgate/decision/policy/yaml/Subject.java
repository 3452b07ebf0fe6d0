package io.fairgate.decision.policy.yaml;

import io.fairgate.decision.cel.CelType;
import io.fairgate.decision.field.EventType;
import io.fairgate.decision.field.Field;
import io.fairgate.decision.field.Fields;
import io.fairgate.decision.policy.FeatureSpec.Aggregate;
import io.fairgate.marketplace.EntityKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an aggregate is taken of: a number to add up, a text or an entity to tell apart.
record Subject(Section section, Aggregate aggregate, EventType event, List<EntityKind> entity) {
  private static final Set<Aggregate> OF_NUMBERS =
      EnumSet.of(Aggregate.SUM, Aggregate.MEAN, Aggregate.MIN, Aggregate.MAX);

  /// The name, or null where there is none; what does not fit is noted.
  @Nullable String read() {
    boolean numbers = OF_NUMBERS.contains(aggregate);
    if (!numbers && aggregate != Aggregate.DISTINCT) {
      section.refuse(
          "of", "`" + Words.of(aggregate) + "` is of events, not of a field", "take `of` out");
      return null;
    }
    section.required(
        "of",
        numbers
            ? "`" + Words.of(aggregate) + "` of what? an integer field, such as `of: order_value`"
            : "distinct what? an entity such as `of: buyer`, or a text field");
    Node.Scalar of = section.scalar("of", "the name of a field");
    if (of == null) {
      return null;
    }
    if (!numbers) {
      for (EntityKind kind : EntityKind.values()) {
        if (Words.of(kind).equals(of.value())) {
          distinct(of, kind);
          return of.value();
        }
      }
    }
    field(of, numbers ? CelType.INT : CelType.STRING);
    return of.value();
  }

  private void distinct(Node.Scalar of, EntityKind kind) {
    if (!event.kinds().contains(kind)) {
      section
          .page()
          .fault(
              of,
              "`" + event.written() + "` touches no " + Words.of(kind),
              "it touches " + Words.of(event.kinds()));
    } else if (entity.contains(kind)) {
      section
          .page()
          .fault(
              of,
              "a " + Words.of(kind) + " has one " + Words.of(kind) + ", itself",
              "count another kind");
    }
  }

  private void field(Node.Scalar of, CelType type) {
    Field field = Fields.find(of.value()).orElse(null);
    List<String> fitting = new ArrayList<>();
    for (Field each : Fields.all()) {
      if (each.variable().type() == type && event.brings(each)) {
        fitting.add(each.name());
      }
    }
    String takes = type == CelType.INT ? "an integer field" : "a text field or an entity";
    if (field == null) {
      String advice = Advice.instead(of.value(), fitting);
      section
          .page()
          .fault(
              of,
              "there is no field " + of.kind(),
              advice.isEmpty() ? "it takes " + takes : advice);
    } else if (field.variable().type() != type) {
      section
          .page()
          .fault(
              of,
              "`"
                  + Words.of(aggregate)
                  + "` takes "
                  + takes
                  + ", and `"
                  + of.value()
                  + "` is "
                  + field.variable().type().written(),
              "");
    } else if (!event.brings(field)) {
      section
          .page()
          .fault(
              of,
              "`" + event.written() + "` does not bring `" + of.value() + "`",
              fitting.isEmpty() ? "" : Advice.oneOf(fitting));
    }
  }
}

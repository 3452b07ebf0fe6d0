package io.fairgate.decision.policy.yaml;

import io.fairgate.decision.cel.Expression;
import io.fairgate.decision.cel.Scope;
import io.fairgate.decision.field.EventType;
import io.fairgate.decision.policy.Change;
import io.fairgate.decision.policy.Effect;
import io.fairgate.decision.policy.Reason;
import io.fairgate.decision.policy.RuleSpec;
import io.fairgate.decision.policy.Trigger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads one rule: its condition, its effect and reason, and its examples.
final class RuleReader {
  static final List<String> KEYS =
      List.of("when", "on", "effect", "change", "reason", "score", "clears", "examples");

  private final Page page;
  private final Expressions expressions;
  private final Scope scope;
  private final Map<String, Reason> reasons;

  RuleReader(Page page, Expressions expressions, Scope scope, Map<String, Reason> reasons) {
    this.page = page;
    this.expressions = expressions;
    this.scope = scope;
    this.reasons = reasons;
  }

  /// The rule, or null where the page has noted why not.
  @Nullable RuleSpec read(String id, Node root) {
    Section section = Section.of(page, root, "a rule", KEYS).orElse(null);
    if (section == null) {
      return null;
    }
    section.required("when", "say when it fires, such as `when: card_orders_1h > 5`");
    Node.Scalar when = section.scalar("when", "a condition");
    Expression condition = expressions.of(when);
    List<String> on = on(section);
    section.required("effect", "one of trust, challenge, review, close");
    Effect effect = section.word("effect", Effect.class);
    section.required("reason", "the code of a reason, which says why in words");
    Reason reason = reason(section);
    Change change = section.word("change", Change.class);
    Examples examples = new ExampleReader(page, scope).read(section);
    List<String> clears = section.words("clears", this::clears);
    int score = (int) section.whole("score", 0, 100, 0);
    if (effect == null) {
      return null;
    }
    new RuleLaws(section, effect, change, reason).check(clears);
    if (condition == null || reason == null) {
      return null;
    }
    return new RuleSpec(
        id,
        title(id),
        page.place(when == null ? root : when),
        on,
        condition,
        effect,
        effect == Effect.CHALLENGE ? change : null,
        reason.code(),
        score,
        clears,
        examples.must(),
        examples.mustNot());
  }

  /// `a-card-on-many-accounts` as `A card on many accounts`.
  static String title(String id) {
    String words = id.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private List<String> on(Section section) {
    List<String> on =
        section.words(
            "on",
            word -> {
              EventType type = EventType.of(word.value()).orElse(null);
              if (type != null && type.isJudged()) {
                return type.written();
              }
              String message =
                  type == null
                      ? "there is no event " + word.kind()
                      : "no order is judged at `" + word.value() + "`";
              String advice = Advice.instead(word.value(), EventType.judgedWritten());
              page.fault(
                  word,
                  message,
                  advice.isEmpty() ? Advice.oneOf(EventType.judgedWritten()) : advice);
              return null;
            });
    return on.isEmpty() ? List.of(EventType.ORDER_PLACED.written()) : on;
  }

  private @Nullable Reason reason(Section section) {
    Node.Scalar code = section.scalar("reason", "the code of a reason");
    if (code == null) {
      return null;
    }
    Reason reason = reasons.get(code.value());
    if (reason == null) {
      page.fault(
          code,
          "there is no reason " + code.kind(),
          Advice.instead(code.value(), reasons.keySet()));
    }
    return reason;
  }

  private @Nullable String clears(Node.Scalar word) {
    if (Trigger.of(word.value()).isPresent() || reasons.containsKey(word.value())) {
      return word.value();
    }
    page.fault(
        word,
        "there is no reason or trigger " + word.kind(),
        Advice.instead(word.value(), reasons.keySet()));
    return null;
  }
}

package io.fairgate.decision.explain;

import io.fairgate.decision.explain.Explanation.Atom;
import io.fairgate.decision.explain.Explanation.Cleared;
import io.fairgate.decision.explain.Explanation.Part;
import io.fairgate.decision.explain.Explanation.Rule;
import io.fairgate.decision.policy.Effect;
import io.fairgate.decision.text.Times;
import io.fairgate.decision.text.Visible;
import io.fairgate.decision.text.Wrapped;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// An explanation as an analyst reads it in a terminal: about a screen.
public final class ExplanationText {
  /// Enough to tell a policy from the one before it.
  private static final int HASH_SHOWN = 12;

  /// Beyond these nobody looks at further ways out; JSON has them all.
  private static final int WAYS_SHOWN = 3;

  private static final int POINTS_PER_BLOCK = 4;
  private static final int ATOM_WIDTH_MAX = 46;

  private final Explanation explained;
  private final Page page;

  private ExplanationText(Explanation explained, boolean isColoured) {
    this.explained = explained;
    page = new Page(isColoured);
  }

  public static String of(Explanation explanation) {
    return of(explanation, false);
  }

  public static String of(Explanation explanation, boolean isColoured) {
    return new ExplanationText(explanation, isColoured).write();
  }

  private String write() {
    head();
    score();
    rules("What fired", stopping(true));
    rules("What speaks for the order", stopping(false));
    cleared();
    named(
        "In error, and so not fired",
        explained.inError().stream().map(t -> t.title() + ": " + t.error()).toList());
    named(
        "Would have fired, but waits until the window of a feature has filled",
        explained.waiting().stream()
            .map(w -> w.title() + ": reads " + String.join(", ", w.features()))
            .toList());
    named("Approximate", explained.approximations());
    return page.toString();
  }

  private List<Rule> stopping(boolean wanted) {
    return explained.rules().stream()
        .filter(rule -> (rule.effect() != Effect.TRUST) == wanted)
        .toList();
  }

  private void head() {
    page.line(
        "Order "
            + Visible.of(explained.orderId())
            + ": "
            + page.accent(Sentences.outcome(explained)));
    page.line(
        explained.event()
            + " at "
            + Times.utc(explained.atMillis())
            + ", policy "
            + explained.policyName()
            + " "
            + explained.policyHash().substring(0, HASH_SHOWN));
    page.wrapped("", Sentences.saving(explained));
  }

  private void score() {
    var score = explained.score();
    if (score.parts().isEmpty()) {
      return;
    }
    page.heading("Score " + score.total() + " of 100 (ranks the review queue, decides nothing)");
    for (Part part : score.parts()) {
      String bar = "█".repeat(Math.max(1, part.points() / POINTS_PER_BLOCK));
      page.line("  " + right(part.points()) + "  " + Page.padded(bar, 25) + "  " + part.rule());
    }
    if (score.beyondMax() > 0) {
      page.line("  " + right(-score.beyondMax()) + "  beyond 100, the most there is");
    }
  }

  private static String right(int number) {
    String digits = Integer.toString(number);
    return " ".repeat(Math.max(0, 4 - digits.length())) + digits;
  }

  private void rules(String heading, List<Rule> rules) {
    if (rules.isEmpty()) {
      return;
    }
    page.heading(heading);
    for (int i = 0; i < rules.size(); i++) {
      if (i > 0) {
        page.blank();
      }
      rule(rules.get(i));
    }
  }

  private void rule(Rule rule) {
    page.wrapped("  ", rule.title());
    String effect = rule.effect().name().toLowerCase(Locale.ROOT);
    String change = rule.change() == null ? "" : ", " + Sentences.change(rule.change());
    String trigger = rule.trigger().isEmpty() ? "" : " (" + rule.trigger() + ")";
    page.line("    " + effect + change + " · " + rule.reason() + trigger);
    page.wrapped("    ", rule.why());
    atoms(rule.atoms());
    rule.otherwise().stream()
        .limit(WAYS_SHOWN)
        .forEach(way -> page.wrapped("    > ", way.sentence()));
  }

  private void atoms(List<Atom> atoms) {
    int width = 0;
    for (Atom atom : atoms) {
      width = Math.max(width, Math.min(ATOM_WIDTH_MAX, Wrapped.length(atom.text())));
    }
    for (Atom atom : atoms) {
      String observed =
          atom.observed().stream()
              .map(Explanation.Observed::value)
              .collect(Collectors.joining(", "));
      String condition = Page.padded(Visible.of(atom.text()), width);
      page.wrapped("    " + Page.padded(atom.truth(), 5) + "  " + condition + "   ", observed);
    }
  }

  private void cleared() {
    if (explained.cleared().isEmpty()) {
      return;
    }
    page.heading("Fired, and was cleared");
    for (Cleared cleared : explained.cleared()) {
      String by = cleared.by().isEmpty() ? "a pass" : String.join(", ", cleared.by());
      page.wrapped("  ", cleared.rule().title() + " (" + cleared.rule().reason() + "), by " + by);
      page.wrapped("    ", cleared.rule().why());
    }
  }

  private void named(String heading, List<String> lines) {
    if (!lines.isEmpty()) {
      page.heading(heading);
      lines.forEach(line -> page.wrapped("  ", line));
    }
  }
}

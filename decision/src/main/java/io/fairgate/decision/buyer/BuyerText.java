package io.fairgate.decision.buyer;

import io.fairgate.decision.buyer.BuyerStatement.Ground;
import io.fairgate.decision.text.Wrapped;

/// A statement as a buyer reads it: what happened, what to do, who decided.
public final class BuyerText {
  /// As wide as a letter.
  private static final int WIDTH = 80;

  private final StringBuilder text = new StringBuilder();

  private BuyerText() {}

  public static String of(BuyerStatement statement) {
    var letter = new BuyerText();
    letter.write(statement);
    return letter.text.toString();
  }

  private void write(BuyerStatement statement) {
    line(statement.outcomeText());
    for (Ground ground : statement.grounds()) {
      text.append('\n');
      line(ground.text());
      line(ground.remedy());
      named(statement.phrases().term(), ground.term());
      named(statement.phrases().article(), ground.article());
    }
    String change = statement.changeText();
    if (!change.isEmpty()) {
      text.append('\n');
      line(statement.change().isPresent() ? "[ " + change + " ]" : change);
    }
    if (!statement.grounds().isEmpty()) {
      text.append('\n');
      line(statement.decidedByText());
    }
  }

  private void named(String before, String what) {
    if (!what.isEmpty()) {
      line(before + what);
    }
  }

  private void line(String sentence) {
    Wrapped.lines("", sentence, WIDTH).forEach(line -> text.append(line).append('\n'));
  }
}

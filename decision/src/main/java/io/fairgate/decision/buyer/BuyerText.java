package io.fairgate.decision.buyer;

import io.fairgate.decision.buyer.BuyerStatement.Ground;

/// A statement as a buyer reads it: what happened, what to do, who decided.
public final class BuyerText {
  private BuyerText() {}

  public static String of(BuyerStatement statement) {
    var text = new StringBuilder();
    text.append(statement.outcomeText()).append('\n');
    for (Ground ground : statement.grounds()) {
      text.append('\n').append(ground.text()).append('\n');
      text.append(ground.remedy()).append('\n');
      line(text, statement.phrases().term(), ground.term());
      line(text, statement.phrases().article(), ground.article());
    }
    if (!statement.changeText().isEmpty()) {
      String change = statement.changeText();
      text.append('\n');
      text.append(statement.change().isPresent() ? "[ " + change + " ]" : change).append('\n');
    }
    if (!statement.grounds().isEmpty()) {
      text.append('\n').append(statement.bySoftwareText()).append('\n');
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String before, String what) {
    if (!what.isEmpty()) {
      text.append(before).append(what).append('\n');
    }
  }
}

package io.fairgate.decision.explain;

import io.fairgate.decision.policy.Change;

/// What came of an order, in words.
final class Sentences {
  private Sentences() {}

  static String outcome(Explanation explained) {
    Change change = explained.change();
    return switch (explained.outcome()) {
      case APPROVE -> "approve";
      case CHALLENGE -> change == null ? "challenge" : "challenge, " + change(change);
      case REVIEW -> "review";
      case CLOSE -> "close";
    };
  }

  static String change(Change change) {
    return switch (change) {
      case CONFIRM -> "confirm";
      case DROP_COUPON -> "drop the coupon";
      case FIX_ADDRESS -> "fix the address";
      case THREE_D_SECURE -> "3-D Secure";
      case ANOTHER_CARD -> "another card";
    };
  }

  /// Repair before closing: what would save the order, or that nothing would.
  static String saving(Explanation explained) {
    Change change = explained.change();
    return switch (explained.outcome()) {
      case APPROVE ->
          explained.rules().isEmpty() && explained.cleared().isEmpty()
              ? "No rule fired."
              : "Nothing that counts speaks against it.";
      case CHALLENGE ->
          change == null
              ? "No change was named."
              : "The smallest change that saves the order was offered: " + change(change) + ".";
      case REVIEW -> "Held for a person; no change by the buyer was asked.";
      case CLOSE -> "No smaller change applied: none of the rules that close it names one.";
    };
  }
}

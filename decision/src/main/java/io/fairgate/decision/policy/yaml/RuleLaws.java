package io.fairgate.decision.policy.yaml;

import io.fairgate.decision.policy.Change;
import io.fairgate.decision.policy.Effect;
import io.fairgate.decision.policy.Reason;
import io.fairgate.decision.policy.Trigger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The laws that no policy can set aside: what a rule may do for the reason that it has.
record RuleLaws(Section section, Effect effect, @Nullable Change change, @Nullable Reason reason) {

  void check(List<String> clears) {
    switch (effect) {
      case TRUST -> trust(clears);
      case CHALLENGE -> challenge();
      case REVIEW, CLOSE -> without("change", "only a challenge asks for a change");
    }
    if (effect != Effect.TRUST) {
      without("clears", "only trust clears anything");
      section.required("score", "how grave and how sure, 0 to 100");
    }
    Trigger trigger = reason == null ? null : Trigger.of(reason.trigger()).orElse(null);
    if (trigger != null) {
      triggered(trigger);
    } else if (reason != null && effect != Effect.TRUST) {
      fault(
          "reason",
          "`" + reason.code() + "` has no trigger, and a rule that stops an order needs one",
          "give the reason a trigger, A1 to A11");
    }
  }

  private void trust(List<String> clears) {
    without("change", "only a challenge asks for a change");
    without("score", "trust adds nothing to a score");
    if (clears.isEmpty() && section.lacks("clears")) {
      section.fault("trust that clears nothing", "say what it clears: `clears: [A3, A4]`");
    }
    if (reason != null && !reason.trigger().isEmpty()) {
      fault(
          "reason",
          "trust cannot have the reason `" + reason.code() + "` of " + reason.trigger(),
          "use a reason without a trigger");
    }
  }

  private void challenge() {
    if (change == null && section.lacks("change")) {
      section.fault(
          "a challenge that asks for nothing",
          "`change:` confirm, drop_coupon, fix_address, three_d_secure or another_card");
    }
  }

  private void triggered(Trigger trigger) {
    if (effect == Effect.CLOSE && !trigger.mayClose()) {
      fault(
          "effect",
          "a rule for " + trigger + " never closes",
          trigger.isPayment()
              ? "the payment can be made again: challenge another_card"
              : "unusual is not guilty: challenge, or review");
    }
    if (trigger.isPayment() && effect == Effect.REVIEW) {
      fault("effect", "a rule for " + trigger + " holds no order", "challenge another_card");
    }
    boolean pays = change == Change.ANOTHER_CARD || change == Change.THREE_D_SECURE;
    if (trigger.isPayment() && effect == Effect.CHALLENGE && change != null && !pays) {
      fault(
          "change",
          "a declined payment is not saved by `" + Words.of(change) + "`",
          "write another_card or three_d_secure");
    }
    if (effect == Effect.CHALLENGE && (trigger == Trigger.A9 || trigger == Trigger.A10)) {
      fault(
          "effect",
          "a rule for " + trigger + " asks nothing of the buyer",
          "it is never held against them: review holds, close ends the lines");
    }
  }

  private void without(String key, String advice) {
    section.refuse(key, "`" + key + "` does not go with " + Words.of(effect), advice);
  }

  private void fault(String key, String message, String advice) {
    Node at = section.find(key);
    section.page().fault(at == null ? section.node() : at, message, advice);
  }
}

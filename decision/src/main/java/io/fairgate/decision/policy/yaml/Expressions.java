package io.fairgate.decision.policy.yaml;

import io.fairgate.decision.cel.CelCompiler;
import io.fairgate.decision.cel.CelFault;
import io.fairgate.decision.cel.CelType;
import io.fairgate.decision.cel.Checked;
import io.fairgate.decision.cel.Expression;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The conditions of a policy: all are noted down first, then checked in one go, then asked for.
final class Expressions {
  private record Written(Page page, Node.Scalar text) {}

  /// Names that stand elsewhere in the policy and may not be read here.
  private final Set<String> features;

  private final List<Written> written = new ArrayList<>();
  private final Map<Node.Scalar, Expression> checked = new IdentityHashMap<>();

  /// Of filters, which read no features; the names are for advice.
  Expressions(Set<String> features) {
    this.features = features;
  }

  Expressions() {
    this(Set.of());
  }

  void note(Page page, @Nullable Node value) {
    if (value instanceof Node.Scalar scalar && !scalar.isNothing()) {
      written.add(new Written(page, scalar));
    }
  }

  boolean isEmpty() {
    return written.isEmpty();
  }

  void check(CelCompiler compiler) {
    List<String> texts = new ArrayList<>();
    for (Written each : written) {
      texts.add(each.text.value());
    }
    List<Checked> answers = compiler.checkAll(texts);
    for (int i = 0; i < answers.size(); i++) {
      take(written.get(i), answers.get(i));
    }
  }

  private void take(Written each, Checked answer) {
    switch (answer) {
      case Checked.Ok(Expression expression) -> {
        if (expression.type() == CelType.BOOL) {
          checked.put(each.text, expression);
        } else {
          each.page.fault(
              each.text,
              "a condition must be true or false, got " + expression.type().written(),
              "compare it with something: `> 3`");
        }
      }
      case Checked.Faults(List<CelFault> faults) -> {
        Origin origin = Origin.of(each.page.source().text(), each.text);
        for (CelFault fault : faults) {
          int offset = origin.offset(fault.line(), fault.column());
          String word = wordAt(each.page.source().text(), offset);
          if (features.contains(word)) {
            each.page.fault(
                offset,
                "a filter reads the event's own fields, and `" + word + "` is a feature",
                "ask it in a rule");
          } else {
            each.page.fault(offset, fault.message(), fault.advice());
          }
        }
      }
    }
  }

  private static String wordAt(String text, int offset) {
    int end = offset;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
      end++;
    }
    return text.substring(offset, end);
  }

  /// The condition written in a scalar, or null where it has a fault.
  @Nullable Expression of(Node.@Nullable Scalar text) {
    return text == null ? null : checked.get(text);
  }
}

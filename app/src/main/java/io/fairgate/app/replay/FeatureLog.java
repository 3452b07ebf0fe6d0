package io.fairgate.app.replay;

import io.fairgate.decision.cel.CelType;
import io.fairgate.decision.cel.Values;
import io.fairgate.decision.cel.Variable;
import io.fairgate.decision.policy.FeatureSpec;
import io.fairgate.decision.policy.Policy;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.runtime.replay.Judgement;
import io.fairgate.runtime.replay.Witness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/// `features.csv`: one row an order as it was placed, `orderId` and then the features in the
/// policy's order. Doubles are written with as many digits as bring them back exactly.
final class FeatureLog implements Witness {
  private final Writer out;
  private final List<Variable> features;

  FeatureLog(Policy policy, Writer out) throws IOException {
    this.out = out;
    features =
        policy.features().stream()
            .map(FeatureSpec::name)
            .map(name -> policy.scope().find(name).orElseThrow())
            .toList();
    var head = new StringBuilder("orderId");
    features.forEach(feature -> head.append(',').append(feature.name()));
    out.write(head.append('\n').toString());
  }

  @Override
  public void judged(Judgement judgement) {
    if (!(judgement.event() instanceof OrderPlaced)) {
      return;
    }
    Values values = judgement.engine().values();
    var row = new StringBuilder(quoted(judgement.order().orderId()));
    for (Variable feature : features) {
      row.append(',');
      if (feature.type() == CelType.DOUBLE) {
        row.append(values.doubles[feature.slot()]);
      } else {
        row.append(values.ints[feature.slot()]);
      }
    }
    try {
      out.write(row.append('\n').toString());
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private static String quoted(String text) {
    boolean isPlain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return isPlain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}

package io.fairgate.decision.policy.yaml;

import io.fairgate.decision.cel.CelCompiler;
import io.fairgate.decision.cel.CelType;
import io.fairgate.decision.cel.Expression;
import io.fairgate.decision.cel.NamedLists;
import io.fairgate.decision.cel.Scope;
import io.fairgate.decision.cel.Variable;
import io.fairgate.decision.field.Fields;
import io.fairgate.decision.policy.FeatureSpec;
import io.fairgate.decision.policy.yaml.Folder.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads all features of a policy, in the order of their files, and gives each its slot.
final class FeatureShelf {
  private record Written(Page page, Node.Entry entry) {}

  private final Map<String, Written> written = new LinkedHashMap<>();
  private final Map<String, FeatureSpec> features = new LinkedHashMap<>();
  private final TableBounds bounds = new TableBounds();
  private final List<List<String>> listsAsked = new ArrayList<>();

  FeatureShelf(List<Document> documents, NamedLists lists) {
    for (Document document : documents) {
      collect(document);
    }
    var expressions = new Expressions(written.keySet());
    written.values().forEach(each -> expressions.note(each.page, where(each.entry)));
    if (!expressions.isEmpty()) {
      expressions.check(new CelCompiler(Scope.of(Fields.variables()), lists));
    }
    written.forEach((name, each) -> {
      FeatureSpec feature = new FeatureReader(each.page, expressions).read(each.entry);
      if (feature != null) {
        features.put(name, feature);
        if (feature instanceof FeatureSpec.Windowed windowed) {
          take(each, windowed);
        }
      }
    });
    features.values().forEach(this::checkRatio);
  }

  private void take(Written at, FeatureSpec.Windowed windowed) {
    Expression where = windowed.where();
    if (where != null) {
      listsAsked.add(where.lists());
    }
    String over = bounds.add(windowed);
    if (over != null) {
      at.page.fault(at.entry.key(), over, TableBounds.ADVICE);
    }
  }

  private void collect(Document document) {
    Page page = document.page();
    if (!(document.root() instanceof Node.Mapping mapping)) {
      page.fault(
          document.root(),
          "features must be a map of names to declarations, got " + document.root().kind(),
          "");
      return;
    }
    for (Node.Entry entry : mapping.entries()) {
      Written first = written.putIfAbsent(entry.key().value(), new Written(page, entry));
      if (first != null) {
        page.fault(
            entry.key(),
            "the feature `" + entry.key().value() + "` is declared twice",
            "the first is in " + first.page.source().path());
      }
    }
    if (written.size() > Bounds.FEATURES_MAX) {
      page.fault(
          mapping, "a policy of " + written.size() + " features", "at most " + Bounds.FEATURES_MAX);
    }
  }

  private static @Nullable Node where(Node.Entry entry) {
    if (entry.value() instanceof Node.Mapping mapping) {
      for (Node.Entry each : mapping.entries()) {
        if (each.key().value().equals("where")) {
          return each.value();
        }
      }
    }
    return null;
  }

  private void checkRatio(FeatureSpec feature) {
    if (feature instanceof FeatureSpec.Ratio ratio) {
      part(ratio, "ratio", ratio.of());
      part(ratio, "to", ratio.to());
    }
  }

  private void part(FeatureSpec.Ratio ratio, String key, String name) {
    Written at = written.get(ratio.name());
    if (at == null || !(at.entry.value() instanceof Node.Mapping mapping)) {
      return;
    }
    for (Node.Entry entry : mapping.entries()) {
      if (!entry.key().value().equals(key)) {
        continue;
      }
      if (!written.containsKey(name)) {
        at.page.fault(
            entry.value(),
            "there is no feature `" + name + "`",
            Advice.instead(name, written.keySet()));
      } else if (features.get(name) instanceof FeatureSpec.Ratio) {
        at.page.fault(
            entry.value(),
            "`" + name + "` is a ratio itself",
            "divide one count or sum by another");
      }
    }
  }

  List<FeatureSpec> features() {
    return List.copyOf(features.values());
  }

  List<List<String>> listsAsked() {
    return listsAsked;
  }

  /// The names that rules may use: the fields, then the features in order.
  ///
  /// A feature with a fault is there too, so that the rules that read it are not faulty as well.
  Scope scope() {
    List<Variable> variables = new ArrayList<>(Fields.variables());
    int ints = Fields.slots(CelType.INT);
    int doubles = Fields.slots(CelType.DOUBLE);
    for (Map.Entry<String, Written> each : written.entrySet()) {
      String name = each.getKey();
      if (Fields.find(name).isPresent() || !Names.isSnake(name)) {
        continue;
      }
      FeatureSpec feature = features.get(name);
      CelType type = feature == null ? guessed(each.getValue().entry) : feature.type();
      String doc = feature == null ? "" : feature.doc();
      int slot = type == CelType.DOUBLE ? doubles++ : ints++;
      variables.add(new Variable(name, type, slot, doc));
    }
    return Scope.of(variables);
  }

  private static CelType guessed(Node.Entry entry) {
    if (entry.value() instanceof Node.Mapping mapping) {
      for (Node.Entry each : mapping.entries()) {
        boolean real =
            each.key().value().equals("ratio")
                || each.key().value().equals("baseline")
                || each.value() instanceof Node.Scalar word && word.value().equals("mean");
        if (real) {
          return CelType.DOUBLE;
        }
      }
    }
    return CelType.INT;
  }

  Map<String, Reach.Declared> declared() {
    Map<String, Reach.Declared> declared = new LinkedHashMap<>();
    written.forEach((name, each) ->
        declared.put(name, new Reach.Declared(each.page, each.entry.key().offset())));
    return declared;
  }
}

package io.fairgate.decision.policy.yaml;

import io.fairgate.decision.cel.CelCompiler;
import io.fairgate.decision.cel.Expression;
import io.fairgate.decision.cel.Scope;
import io.fairgate.decision.field.EventType;
import io.fairgate.decision.policy.Policy.Asked;
import io.fairgate.decision.policy.Reason;
import io.fairgate.decision.policy.RuleSpec;
import io.fairgate.decision.policy.yaml.Folder.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads all rules of a policy and puts them in the order of their ids.
final class RuleShelf {
  private final Map<String, Document> documents = new TreeMap<>();
  private final List<Reach.Placed> rules = new ArrayList<>();
  private final CelCompiler compiler;

  RuleShelf(List<Document> all, CelCompiler compiler, Scope scope, Map<String, Reason> reasons) {
    this.compiler = compiler;
    all.forEach(this::collect);
    var expressions = new Expressions();
    documents.values().forEach(each -> expressions.note(each.page(), when(each.root())));
    expressions.check(compiler);
    documents.forEach((id, each) -> {
      RuleSpec rule =
          new RuleReader(each.page(), expressions, scope, reasons).read(id, each.root());
      if (rule != null) {
        Node when = when(each.root());
        rules.add(new Reach.Placed(rule, each.page(), when == null ? 0 : when.offset()));
      }
    });
  }

  private void collect(Document document) {
    String id = document.name();
    if (!Names.isKebab(id)) {
      document
          .page()
          .fault(
              0,
              "a rule's file is named as a sentence in lower case, got `" + id + "`",
              "such as a-card-on-many-accounts.yaml");
      return;
    }
    Document first = documents.putIfAbsent(id, document);
    if (first != null) {
      document
          .page()
          .fault(
              0,
              "there are two rules `" + id + "`",
              "the other is " + first.page().source().path());
    }
    if (documents.size() == Bounds.RULES_MAX + 1) {
      document
          .page()
          .fault(0, "more rules than " + Bounds.RULES_MAX, "a policy has at most that many");
    }
  }

  private static @Nullable Node when(Node root) {
    if (root instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        if (entry.key().value().equals("when")) {
          return entry.value();
        }
      }
    }
    return null;
  }

  List<Reach.Placed> placed() {
    return rules;
  }

  List<RuleSpec> rules() {
    return rules.stream().map(Reach.Placed::rule).toList();
  }

  /// For each event at which any rule is asked, those rules compiled as one.
  Map<String, Asked> asked() {
    Map<String, List<Integer>> byEvent = new LinkedHashMap<>();
    for (String event : EventType.judgedWritten()) {
      byEvent.put(event, new ArrayList<>());
    }
    for (int i = 0; i < rules.size(); i++) {
      for (String event : rules.get(i).rule().on()) {
        byEvent.getOrDefault(event, new ArrayList<>()).add(i);
      }
    }
    Map<String, Asked> asked = new HashMap<>();
    byEvent.forEach((event, indexes) -> {
      List<Expression> conditions =
          indexes.stream().map(index -> rules.get(index).rule().when()).toList();
      int[] array = indexes.stream().mapToInt(Integer::intValue).toArray();
      asked.put(event, new Asked(array, compiler.compile(conditions)));
    });
    return Map.copyOf(asked);
  }
}

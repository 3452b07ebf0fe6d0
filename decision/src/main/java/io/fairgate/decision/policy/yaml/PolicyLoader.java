package io.fairgate.decision.policy.yaml;

import io.fairgate.decision.cel.CelCompiler;
import io.fairgate.decision.cel.Scope;
import io.fairgate.decision.cel.Variable;
import io.fairgate.decision.policy.BuyerFact;
import io.fairgate.decision.policy.FeatureSpec;
import io.fairgate.decision.policy.NamedList;
import io.fairgate.decision.policy.Policy;
import io.fairgate.decision.policy.PolicyLists;
import io.fairgate.decision.policy.Priors;
import io.fairgate.decision.policy.Reason;
import io.fairgate.decision.policy.yaml.Folder.Document;
import io.fairgate.decision.policy.yaml.Folder.Shelf;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Makes a policy of the text of its files, or refuses it with every fault at once.
///
/// Lists come first, since conditions look in them; then features, over which reasons tell facts;
/// then rules, which need all three. Each step goes on over the faults of the one before.
public final class PolicyLoader {
  private final SortedMap<String, String> files;
  private final Faults faults = new Faults();
  private final Map<String, Reach.Declared> listsDeclared = new LinkedHashMap<>();
  private final Map<String, Reach.Declared> reasonsDeclared = new LinkedHashMap<>();

  private PolicyLoader(SortedMap<String, String> files) {
    this.files = files;
  }

  /// Of the files by their paths in the policy's folder, with `/` between.
  public static Loaded load(Map<String, String> filesByRelativePath) {
    return new PolicyLoader(new TreeMap<>(filesByRelativePath)).load();
  }

  private Loaded load() {
    Folder folder = Folder.of(files, faults);
    Frame frame = Frame.EMPTY;
    for (Document document : folder.on(Shelf.FRAME)) {
      frame = Frame.read(document.page(), document.root());
    }
    Priors priors = PriorsReader.DEFAULT;
    for (Document document : folder.on(Shelf.PRIORS)) {
      priors = new PriorsReader(document.page()).read(document.root());
    }
    Map<String, NamedList> lists = lists(folder.on(Shelf.LISTS));
    var named = new PolicyLists(lists);
    var shelf = new FeatureShelf(folder.on(Shelf.FEATURES), named);
    List<FeatureSpec> features = shelf.features();
    Scope scope = shelf.scope();
    Map<String, Reason> reasons = reasons(folder.on(Shelf.REASONS), features, scope);
    var compiler = new CelCompiler(scope, named);
    var rules = new RuleShelf(folder.on(Shelf.RULES), compiler, scope, reasons);
    if (!faults.isEmpty()) {
      return new Loaded.Refused(faults.faults());
    }
    warn(rules, shelf, scope, reasons);
    var policy =
        new Policy(
            PolicyHash.of(files),
            frame.name(),
            frame.money(),
            frame.limits(),
            priors,
            features,
            rules.rules(),
            reasons,
            lists,
            scope,
            rules.asked());
    return new Loaded.Ok(policy, faults.warnings());
  }

  private Map<String, NamedList> lists(List<Document> documents) {
    Map<String, NamedList> lists = new LinkedHashMap<>();
    for (Document document : documents) {
      Page page = document.page();
      String name = document.name();
      if (!Names.isSnake(name)) {
        page.fault(
            0,
            "a list's file is lower-case words with _ between, got `" + name + "`",
            "such as lists/high_risk_destinations.yaml");
        continue;
      }
      NamedList list = new ListReader(page).read(name, document.root());
      if (list != null && lists.putIfAbsent(name, list) != null) {
        page.fault(0, "there are two lists `" + name + "`", "in different folders: rename one");
      }
      listsDeclared.putIfAbsent(name, new Reach.Declared(page, document.root().offset()));
    }
    return Collections.unmodifiableMap(lists);
  }

  private Map<String, Reason> reasons(
      List<Document> documents, List<FeatureSpec> features, Scope scope) {
    var known =
        new Known(
            scope.variables().stream().map(Variable::name).toList(), BuyerFact.names(features));
    Map<String, Reason> reasons = new LinkedHashMap<>();
    for (Document document : documents) {
      Page page = document.page();
      if (!(document.root() instanceof Node.Mapping mapping)) {
        page.fault(
            document.root(), "reasons must be a map of codes, got " + document.root().kind(), "");
        continue;
      }
      for (Node.Entry entry : mapping.entries()) {
        String code = entry.key().value();
        var declared = new Reach.Declared(page, entry.key().offset());
        Reach.Declared first = reasonsDeclared.putIfAbsent(code, declared);
        if (first != null) {
          page.fault(
              entry.key(),
              "the reason `" + code + "` is declared twice",
              "the first is in " + first.page().source().path());
          continue;
        }
        Reason reason = new ReasonReader(page, known).read(entry);
        if (reason != null) {
          reasons.put(code, reason);
        }
      }
    }
    return Collections.unmodifiableMap(reasons);
  }

  private void warn(RuleShelf rules, FeatureShelf shelf, Scope scope, Map<String, Reason> reasons) {
    var reach = new Reach(rules.placed(), scope);
    reach.rules();
    Set<String> facts = new HashSet<>();
    reasons.values().forEach(reason -> facts.addAll(reason.facts()));
    reach.features(shelf.features(), shelf.declared(), facts);
    reach.lists(listsDeclared, shelf.listsAsked());
    reach.reasons(reasonsDeclared);
  }
}

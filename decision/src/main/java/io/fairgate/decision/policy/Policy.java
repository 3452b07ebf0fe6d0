package io.fairgate.decision.policy;

import io.fairgate.decision.cel.Predicates;
import io.fairgate.decision.cel.Scope;
import java.util.List;
import java.util.Map;

/// A checked policy: everything that a decision depends on besides the events.
///
/// The slots of `scope` hold first the fields that an event brings (see
/// [io.fairgate.decision.field.Fields]), then the features in order. `rules` are in the order of
/// their ids; `asked` says for each type of event that is judged which of them are asked. `hash` is
/// the lower-case SHA-256 over all files in the order of their paths.
public record Policy(
    String hash,
    String name,
    Money money,
    Limits limits,
    Priors priors,
    List<FeatureSpec> features,
    List<RuleSpec> rules,
    Map<String, Reason> reasons,
    Map<String, NamedList> lists,
    Scope scope,
    Map<String, Asked> asked) {

  /// The rules asked at one type of event: indexes into `rules`, ascending, and as many predicates.
  public record Asked(int[] rules, Predicates predicates) {}

  /// The policy's own currency, into which values are converted at constant rates so that they can
  /// be added: `rates` gives for each currency how many minor units of the policy's currency one
  /// minor unit is worth.
  public record Money(String currency, Map<String, Double> rates) {}
}

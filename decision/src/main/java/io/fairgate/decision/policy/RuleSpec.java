package io.fairgate.decision.policy;

import io.fairgate.decision.cel.Expression;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A condition with an effect and a reason. Its id is its file's name, its title the same as a
/// sentence. `change` is set for a challenge alone; `clears` for trust alone: the reason codes or
/// triggers (`A4`) that it clears. `on` lists the event types at which it is asked, `order.placed`
/// unless the policy says otherwise.
public record RuleSpec(
    String id,
    String title,
    Place place,
    List<String> on,
    Expression when,
    Effect effect,
    @Nullable Change change,
    String reason,
    int score,
    List<String> clears,
    List<Example> must,
    List<Example> mustNot) {

  /// Values of some names, the rest as where nothing is known: 0, false or empty, and -1 for a
  /// distance and for the time since something.
  public record Example(Place place, String note, Map<String, Object> values) {}
}

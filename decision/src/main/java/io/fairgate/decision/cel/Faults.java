package io.fairgate.decision.cel;

import dev.cel.common.CelIssue;
import dev.cel.common.CelSource;
import dev.cel.common.CelSourceLocation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Says what cel-java found, or [Lowering] refused, in our words, with a place and advice.
final class Faults {
  private final Wording wording;

  Faults(Scope scope) {
    this.wording = new Wording(scope);
  }

  /// Of what cannot be parsed only the first fault: the others come of it.
  List<CelFault> ofSyntax(String text, List<CelIssue> issues) {
    return of(text, issues.subList(0, 1));
  }

  List<CelFault> of(String text, List<CelIssue> issues) {
    Set<CelFault> faults = new LinkedHashSet<>();
    String[] lines = text.split("\n", -1);
    for (CelIssue issue : issues) {
      int line = Math.max(1, issue.getSourceLocation().getLine());
      int column = Math.max(0, issue.getSourceLocation().getColumn());
      String written = line <= lines.length ? lines[line - 1] : "";
      faults.add(wording.fault(line, column, written, issue.getMessage()));
    }
    return consequencesLeftOut(List.copyOf(faults));
  }

  /// A macro that is not there makes its own variable unknown too: only the macro is the author's
  /// mistake.
  private static List<CelFault> consequencesLeftOut(List<CelFault> faults) {
    List<CelFault> macros =
        faults.stream().filter(fault -> Wording.isOfMacro(fault.message())).toList();
    return macros.isEmpty() ? faults : macros;
  }

  List<CelFault> of(CelSource source, List<Lowering.Refusal> refusals) {
    return refusals.stream()
        .map(refusal -> {
          CelSourceLocation place = place(source, refusal.id());
          return new CelFault(
              place.getLine(), place.getColumn() + 1, refusal.message(), refusal.advice());
        })
        .toList();
  }

  private static CelSourceLocation place(CelSource source, long id) {
    Integer offset = source.getPositionsMap().get(id);
    return offset == null
        ? CelSourceLocation.of(1, 0)
        : source.getOffsetLocation(offset).orElse(CelSourceLocation.of(1, 0));
  }
}

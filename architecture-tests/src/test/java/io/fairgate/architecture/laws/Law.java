package io.fairgate.architecture.laws;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/// A law that can be read from compiled code: a sentence, and the rule that finds who breaks it.
public record Law(String sentence, ArchRule rule) {
  /// Every breach among `classes`, one line each.
  public List<String> breaches(JavaClasses classes) {
    return rule.allowEmptyShould(true).evaluate(classes).getFailureReport().getDetails();
  }

  /// What a reader of a failed build needs: the law, what to do instead, and every breach.
  public String report(List<String> breaches) {
    String because = rule.getDescription().replaceFirst("(?s)^.*(, because )", "$1");
    return sentence + because + "\n  " + String.join("\n  ", breaches);
  }
}

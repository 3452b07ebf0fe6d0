package io.fairgate.architecture.laws;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// Calls named as a reader would write them: `Instant.now`, `String.format(String, Object[])`,
/// `Random.new`.
///
/// Without parentheses all overloads are meant. Method references count as calls.
final class Calls {
  private Calls() {}

  static DescribedPredicate<JavaAccess<?>> to(String... named) {
    Set<String> names = Arrays.stream(named).collect(Collectors.toSet());
    return DescribedPredicate.describe(
        String.join(", ", named),
        access ->
            access.getTarget() instanceof CodeUnitAccessTarget target
                && (names.contains(name(target)) || names.contains(signature(target))));
  }

  private static String name(CodeUnitAccessTarget target) {
    String method = target.getName().equals("<init>") ? "new" : target.getName();
    return target.getOwner().getSimpleName() + "." + method;
  }

  private static String signature(CodeUnitAccessTarget target) {
    return target.getRawParameterTypes().stream()
        .map(type -> type.getSimpleName())
        .collect(Collectors.joining(", ", name(target) + "(", ")"));
  }
}

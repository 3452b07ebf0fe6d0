package io.fairgate.architecture.laws;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.List;

/// A name says what a thing is, not which pattern it came from.
final class Names {
  /// Endings that say nothing, and prefixes that speak of the language instead of the field.
  private static final String EMPTY =
      "([A-Za-z0-9]*(Impl|Manager|Helpers?|Utils?|Service|D[Tt][Oo]|Processor|Bean))|(I[A-Z][a-z][A-Za-z0-9]*)"
          + "|(Abstract[A-Za-z0-9]*)";

  private Names() {}

  static List<Law> laws(House house) {
    return List.of(
        new Law(
            "a name is a noun of the field",
            noClasses()
                .that()
                .resideInAPackage(house.everything())
                .should()
                .haveNameMatching(".*[.$](" + EMPTY + ")")
                .because(
                    "it says nothing about orders: name it by what it is, an implementation by its"
                        + " material (InMemoryJournal)")));
  }
}

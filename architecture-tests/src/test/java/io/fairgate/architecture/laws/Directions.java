package io.fairgate.architecture.laws;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Who may use whom: modules point downwards, and each library has one door.
final class Directions {
  private static final Map<String, List<String>> MAY_USE =
      new TreeMap<>(
          Map.of(
              "marketplace", List.of(),
              "decision", List.of("marketplace"),
              "runtime", List.of("marketplace", "decision"),
              "postgres", List.of("marketplace", "decision", "runtime"),
              "server", List.of("marketplace", "decision", "runtime"),
              "simulator", List.of("marketplace", "decision", "runtime"),
              "app",
                  List.of("marketplace", "decision", "runtime", "postgres", "server", "simulator"),
              "benchmarks",
                  List.of(
                      "marketplace", "decision", "runtime", "postgres", "server", "simulator")));

  private Directions() {}

  static List<Law> laws(House house) {
    List<Law> laws = new ArrayList<>();
    MAY_USE.forEach((module, below) -> laws.add(downwards(house, module, below)));
    laws.add(theJdkAlone(house));
    laws.add(fourLibraries(house));
    laws.add(oneDoor(house, "decision.cel", "dev.cel..", "CEL"));
    laws.add(oneDoor(house, "decision.cel", "org.objectweb.asm..", "ASM"));
    laws.add(oneDoor(house, "decision.cel", "com.google..", "RE2/J and what CEL brings along"));
    laws.add(oneDoor(house, "decision.policy.yaml", "org.snakeyaml..", "the YAML parser"));
    laws.add(oneDoor(house, "app", "picocli..", "picocli"));
    for (String library :
        List.of(
            "java.sql..", "javax.sql..", "org.postgresql..", "org.flywaydb..", "com.zaxxer..")) {
      laws.add(oneDoor(house, "postgres", library, library.replace("..", "")));
    }
    laws.add(oneDoor(house, "postgres.embedded", "org.apache.commons.compress..", "tar and xz"));
    for (String library :
        List.of("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..", "io.prometheus..")) {
      laws.add(oneDoor(house, "server", library, library.replace("..", "")));
    }
    laws.add(twoAudiences(house));
    return laws;
  }

  private static Law downwards(House house, String module, List<String> below) {
    String[] banned =
        House.MODULES.stream()
            .filter(other -> !other.equals(module) && !below.contains(other))
            .map(house::module)
            .toArray(String[]::new);
    return new Law(
        module
            + " uses "
            + (below.isEmpty() ? "no other module" : String.join(", ", below) + " alone"),
        noClasses()
            .that()
            .resideInAPackage(house.module(module))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(banned)
            .because(
                "modules point downwards: declare a port where it is needed, fill it from above"));
  }

  private static Law theJdkAlone(House house) {
    return onlyDependOn(
        house, "marketplace", "the JDK", "events must be readable wherever Java runs", List.of());
  }

  private static Law fourLibraries(House house) {
    return onlyDependOn(
        house,
        "decision",
        "the JDK, CEL, ASM, RE2/J and the YAML parser",
        "decisions run inside other systems: write it here, or move it to app",
        List.of(
            house.module("marketplace"),
            "dev.cel..",
            "org.objectweb.asm..",
            "com.google..",
            "org.snakeyaml.engine.."));
  }

  private static Law onlyDependOn(
      House house, String module, String what, String reason, List<String> more) {
    String[] allowed =
        Stream.concat(
                Stream.of(house.module(module), "java..", "javax.crypto..", "org.jspecify.."),
                more.stream())
            .toArray(String[]::new);
    return new Law(
        module + " is made of " + what,
        classes()
            .that()
            .resideInAPackage(house.module(module))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(allowed)
            .because(reason));
  }

  private static Law oneDoor(House house, String door, String library, String name) {
    return new Law(
        name + " is spoken in " + door + " alone",
        noClasses()
            .that()
            .resideInAnyPackage(house.everything())
            .and()
            .resideOutsideOfPackages(house.root() + "." + door + "..", house.module("benchmarks"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(library)
            .because("a library with one door can be replaced: use what " + door + " offers"));
  }

  private static Law twoAudiences(House house) {
    return new Law(
        "what a buyer reads cannot see what an analyst reads",
        noClasses()
            .that()
            .resideInAPackage(house.root() + ".decision.buyer..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(house.root() + ".decision.explain..")
            .because(
                "a threshold or another person's data must have no way to a buyer: take facts from"
                    + " the reason's closed list"));
  }
}

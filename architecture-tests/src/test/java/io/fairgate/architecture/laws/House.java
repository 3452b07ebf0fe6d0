package io.fairgate.architecture.laws;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.List;
import java.util.stream.Stream;

/// The packages that the laws speak of, below one root: the real one, or the fixtures' that breaks
/// every law.
public record House(String root) {
  public static final List<String> MODULES =
      List.of(
          "marketplace",
          "decision",
          "runtime",
          "postgres",
          "server",
          "simulator",
          "app",
          "benchmarks");

  /// All classes of a module: `io.fairgate.decision..`.
  String module(String name) {
    return root + "." + name + "..";
  }

  String everything() {
    return root + "..";
  }

  /// The two pure cores, which must give the same bits everywhere.
  String[] cores() {
    return new String[] {module("marketplace"), module("decision")};
  }

  /// What is reproducible from its input alone: the cores, and marketplaces from a seed.
  String[] reproducible() {
    return new String[] {module("marketplace"), module("decision"), module("simulator")};
  }

  /// Every law, in the order in which they are documented.
  public List<Law> laws() {
    return Stream.of(
            Directions.laws(this),
            Purity.laws(this),
            Defaults.laws(this),
            Names.laws(this),
            List.of(noCycles()))
        .flatMap(List::stream)
        .toList();
  }

  private Law noCycles() {
    return new Law(
        "no packages depend on each other in a circle",
        slices()
            .matching(root + ".(**)")
            .should()
            .beFreeOfCycles()
            .because(
                "a circle is one package that pretends to be two: move what both need below them"));
  }
}

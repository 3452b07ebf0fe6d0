package io.fairgate.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.fairgate.architecture.laws.House;
import io.fairgate.architecture.laws.Law;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// A law that cannot fail proves nothing: each must find its offender in a small house that breaks
/// them all.
class LawsBiteTest {
  private static final House BROKEN = new House("io.fairgate.broken");
  private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(BROKEN.root());

  /// Law, and who breaks it.
  private static final String OFFENDERS =
      """
      app uses marketplace, decision, runtime, postgres, server, simulator alone  app.LooksUp
      benchmarks uses marketplace, decision, runtime, postgres, server, simulator alone  benchmarks.LooksUp
      decision uses marketplace alone                                decision.LooksUp
      marketplace uses no other module                               marketplace.KnowsTooMuch
      postgres uses marketplace, decision, runtime alone             postgres.LooksUp
      runtime uses marketplace, decision alone                       runtime.LooksUp
      server uses marketplace, decision, runtime alone               server.LooksUp
      simulator uses marketplace, decision, runtime alone            simulator.LooksUp
      marketplace is made of the JDK                                 marketplace.KnowsTooMuch
      decision is made of the JDK, CEL, ASM, RE2/J and the YAML parser  decision.SpeaksAll
      CEL is spoken in decision.cel alone                            decision.SpeaksAll
      ASM is spoken in decision.cel alone                            decision.SpeaksAll
      RE2/J and what CEL brings along is spoken in decision.cel alone  decision.SpeaksAll
      the YAML parser is spoken in decision.policy.yaml alone        decision.SpeaksAll
      picocli is spoken in app alone                                 decision.SpeaksAll
      io.javalin is spoken in server alone  runtime.SpeaksHttp
      org.eclipse.jetty is spoken in server alone  runtime.SpeaksHttp
      jakarta.servlet is spoken in server alone  runtime.SpeaksHttp
      io.prometheus is spoken in server alone  runtime.SpeaksHttp
      java.sql is spoken in postgres alone                           runtime.SpeaksSql
      javax.sql is spoken in postgres alone                          runtime.SpeaksSql
      org.postgresql is spoken in postgres alone                     runtime.SpeaksSql
      org.flywaydb is spoken in postgres alone                       runtime.SpeaksSql
      com.zaxxer is spoken in postgres alone                         runtime.SpeaksSql
      tar and xz is spoken in postgres.embedded alone                runtime.SpeaksSql
      what a buyer reads cannot see what an analyst reads            decision.buyer.TellsAll
      time arrives as an argument                                    decision.Restless
      chance arrives as an argument                                  decision.Restless
      the cores know no threads                                      decision.Restless
      the cores reach nothing outside                                decision.Restless
      the cores ask the machine nothing                              decision.Restless
      the cores print nothing                                        decision.Restless
      the cores keep no state of their own                           decision.Restless
      the cores calculate with StrictMath                            decision.Restless
      nothing asks for the machine's locale                          app.AtHome
      nothing asks for the machine's time zone                       app.AtHome
      nothing asks for the machine's encoding                        app.AtHome
      a name is a noun of the field                                  app.OrderManager
      no packages depend on each other in a circle                   app.LooksUp
      """;

  @Test
  void eachLawFindsItsOffender() {
    Map<String, String> offenders =
        OFFENDERS
            .lines()
            .map(line -> line.split(" {2,}", 2))
            .collect(
                Collectors.toMap(
                    line -> line[0], line -> line[1], (one, other) -> one, TreeMap::new));
    Map<String, String> found =
        BROKEN.laws().stream()
            .collect(
                Collectors.toMap(
                    Law::sentence,
                    law -> offender(law, offenders),
                    (one, other) -> one,
                    TreeMap::new));
    assertEquals(offenders, found);
  }

  @Test
  void whatMayBeDoneInsteadBreaksNoLaw() {
    List<String> breaches =
        BROKEN.laws().stream()
            .flatMap(law -> law.breaches(CLASSES).stream())
            .filter(breach -> breach.contains("<" + BROKEN.root() + ".decision.Clean."))
            .toList();
    assertEquals(List.of(), breaches);
  }

  @Test
  void everyBreachOfALawIsNamedAtOnce() {
    Law clock = law("time arrives as an argument");
    String report = clock.report(clock.breaches(CLASSES));
    for (String call :
        List.of("Instant.now()", "System.currentTimeMillis()", "System.nanoTime()")) {
      assertTrue(report.contains(call), () -> call + " is missing in:\n" + report);
    }
  }

  @Test
  void aReportSaysWhatToDoInstead() {
    Law math = law("the cores calculate with StrictMath");
    assertTrue(math.report(math.breaches(CLASSES)).contains("use StrictMath"));
  }

  private static Law law(String sentence) {
    return BROKEN.laws().stream()
        .filter(law -> law.sentence().equals(sentence))
        .findFirst()
        .orElseThrow();
  }

  /// The offender that is expected, when the law found it; else what it found.
  private static String offender(Law law, Map<String, String> offenders) {
    String expected = offenders.getOrDefault(law.sentence(), "nobody is known to break this law");
    List<String> breaches = law.breaches(CLASSES);
    return breaches.stream().anyMatch(breach -> breach.contains(BROKEN.root() + "." + expected))
        ? expected
        : "found " + breaches;
  }
}

package io.fairgate.architecture.laws;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;

/// Same journal, same bits: what would let time, chance, the machine or another thread into a
/// decision.
final class Purity {
  private static final Set<String> HARMLESS = Set.of("java.io.Serializable", "java.net.IDN");

  private Purity() {}

  static List<Law> laws(House house) {
    return List.of(
        noClock(house),
        noChance(house),
        noThreads(house),
        noOutside(house),
        noEnvironment(house),
        noConsole(house),
        noMovingStatics(house),
        strictMath(house));
  }

  private static Law noClock(House house) {
    return noCall(
        "time arrives as an argument",
        house.reproducible(),
        "a replay must see the time that was: take the event's own time",
        "System.currentTimeMillis",
        "System.nanoTime",
        "Instant.now",
        "LocalDate.now",
        "LocalTime.now",
        "LocalDateTime.now",
        "ZonedDateTime.now",
        "OffsetDateTime.now",
        "Year.now",
        "YearMonth.now",
        "Clock.systemUTC",
        "Clock.systemDefaultZone",
        "Clock.system",
        "Clock.tickMillis",
        "Date.new()",
        "Calendar.getInstance",
        "InstantSource.system");
  }

  private static Law noChance(House house) {
    return noCall(
        "chance arrives as an argument",
        house.reproducible(),
        "a replay must draw the same lots: take a SplittableRandom that was made from a seed",
        "Random.new",
        "Math.random",
        "StrictMath.random",
        "UUID.randomUUID",
        "SecureRandom.new",
        "SecureRandom.getInstanceStrong",
        "ThreadLocalRandom.current",
        "SplittableRandom.new()",
        "Collections.shuffle(List)",
        "System.identityHashCode");
  }

  private static Law noThreads(House house) {
    return new Law(
        "the cores know no threads",
        noClasses()
            .that()
            .resideInAnyPackage(house.cores())
            .should()
            .dependOnClassesThat(
                DescribedPredicate.<JavaClass>describe(
                    "have to do with threads",
                    type ->
                        type.getPackageName().startsWith("java.util.concurrent")
                            || Set.of(
                                    "java.lang.Thread",
                                    "java.lang.ThreadLocal",
                                    "java.lang.ScopedValue",
                                    "java.util.Timer")
                                .contains(type.getName())))
            .because(
                "one caller at a time is the contract: let runtime or app share the work out"));
  }

  private static Law noOutside(House house) {
    return new Law(
        "the cores reach nothing outside",
        noClasses()
            .that()
            .resideInAnyPackage(house.cores())
            .should()
            .dependOnClassesThat(
                DescribedPredicate.<JavaClass>describe(
                    "read files, sockets, databases or logs",
                    type ->
                        !HARMLESS.contains(type.getName()) && isOutside(type.getPackageName())
                            || type.getName().startsWith("java.lang.System$Logger")))
            .because(
                "a decision is a function of its input: take text, bytes or arrays, let app read"));
  }

  private static boolean isOutside(String name) {
    return List.of(
            "java.io",
            "java.nio.file",
            "java.nio.channels",
            "java.net",
            "java.sql",
            "java.util.logging",
            "java.util.prefs",
            "org.slf4j")
        .stream()
        .anyMatch(banned -> name.equals(banned) || name.startsWith(banned + "."));
  }

  private static Law noEnvironment(House house) {
    return noCall(
        "the cores ask the machine nothing",
        house.cores(),
        "settings arrive as arguments, and a line ends with \\n",
        "System.getenv",
        "System.getProperty",
        "System.getProperties",
        "System.lineSeparator",
        "Runtime.getRuntime",
        "System.exit",
        "System.gc");
  }

  private static Law noConsole(House house) {
    return new Law(
        "the cores print nothing",
        noClasses()
            .that()
            .resideInAnyPackage(house.cores())
            .should()
            .accessTargetWhere(
                DescribedPredicate.<JavaAccess<?>>describe(
                    "System.out, System.err, System.in",
                    access ->
                        access.getTargetOwner().getName().equals("java.lang.System")
                            && Set.of("out", "err", "in").contains(access.getName())))
            .because("what is worth saying is worth returning: put it into the result"));
  }

  private static Law noMovingStatics(House house) {
    return new Law(
        "the cores keep no state of their own",
        fields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(house.cores())
            .and()
            .areStatic()
            .should()
            .beFinal()
            .because("two engines in one process would share it: hold it in an object"));
  }

  private static Law strictMath(House house) {
    return noCall(
        "the cores calculate with StrictMath",
        house.reproducible(),
        "Math may differ in the last bit from machine to machine: use StrictMath",
        "Math.sin",
        "Math.cos",
        "Math.tan",
        "Math.asin",
        "Math.acos",
        "Math.atan",
        "Math.atan2",
        "Math.exp",
        "Math.expm1",
        "Math.log",
        "Math.log10",
        "Math.log1p",
        "Math.pow",
        "Math.cbrt",
        "Math.hypot",
        "Math.sinh",
        "Math.cosh",
        "Math.tanh");
  }

  static Law noCall(String sentence, String[] packages, String reason, String... calls) {
    return new Law(
        sentence,
        noClasses()
            .that()
            .resideInAnyPackage(packages)
            .should()
            .accessTargetWhere(Calls.to(calls))
            .because(reason));
  }
}

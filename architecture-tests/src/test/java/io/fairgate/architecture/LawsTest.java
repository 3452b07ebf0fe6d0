package io.fairgate.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.fairgate.architecture.laws.House;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Reads Fairgate's own classes: each law is one test, and each test names all breaches.
class LawsTest {
  private static final House HOUSE = new House("io.fairgate");
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(HOUSE.root());

  @TestFactory
  Stream<DynamicTest> everyLawHolds() {
    return HOUSE.laws().stream()
        .map(law ->
            dynamicTest(
                law.sentence(),
                () -> {
                  List<String> breaches = law.breaches(CLASSES);
                  assertTrue(breaches.isEmpty(), () -> law.report(breaches));
                }));
  }

  @Test
  void noModuleIsOutOfSight() {
    List<String> seen =
        House.MODULES.stream()
            .filter(
                module -> CLASSES.stream().anyMatch(type -> isIn(module, type.getPackageName())))
            .toList();
    assertEquals(House.MODULES, seen);
  }

  private static boolean isIn(String module, String packageName) {
    String root = HOUSE.root() + "." + module;
    return packageName.equals(root) || packageName.startsWith(root + ".");
  }
}

package io.fairgate.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Database URLs as people write them.
class DatabaseAddressTest {
  private static final DatabaseAddress MIA =
      new DatabaseAddress(
          "jdbc:postgresql://db.example:5433/orders?sslmode=require", "mia", "p@ss");

  @Test
  void bothFormsOfTheUrlAreRead() {
    for (String url :
        List.of(
            "postgresql://mia:p%40ss@db.example:5433/orders?sslmode=require",
            "postgres://mia:p%40ss@db.example:5433/orders?sslmode=require",
            "jdbc:postgresql://db.example:5433/orders?user=mia&password=p%40ss&sslmode=require")) {
      assertEquals(MIA, DatabaseAddress.parse(url), url);
    }
  }

  @Test
  void aUrlThatCannotBeUsedIsRefusedWithoutSayingThePassword() {
    for (String url :
        List.of(
            "mysql://mia:secret@db.example/orders",
            "postgresql://mia:secret@db.example",
            "postgresql://db.example/orders",
            "postgresql://mia:secret secret@db.example/orders")) {
      DatabaseRefused refused =
          assertThrows(DatabaseRefused.class, () -> DatabaseAddress.parse(url), url);
      assertEquals(DatabaseRefused.Reason.ADDRESS, refused.reason());
      assertFalse(refused.getMessage().contains("secret"), refused::getMessage);
    }
  }

  @Test
  void aPasswordIsNeverPrinted() {
    assertFalse(MIA.toString().contains("p@ss"), MIA::toString);
  }
}

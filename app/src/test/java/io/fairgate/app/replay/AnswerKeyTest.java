package io.fairgate.app.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.app.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Three transactions of one customer at one terminal, ten days apart, the first of them fraud.
class AnswerKeyTest {
  private static final String TRANSACTIONS =
      """
      t,customer,terminal,amount,scenario
      0,1,2,10.0,1
      864000,1,2,20.0,0
      1728000,1,2,60.0,0
      """;

  private static final String HEAD =
      "TX_TIME_SECONDS,CUSTOMER_ID,TERMINAL_ID,TX_AMOUNT,"
          + "CUSTOMER_ID_NB_TX_1DAY_WINDOW,CUSTOMER_ID_AVG_AMOUNT_1DAY_WINDOW,"
          + "CUSTOMER_ID_NB_TX_7DAY_WINDOW,CUSTOMER_ID_AVG_AMOUNT_7DAY_WINDOW,"
          + "CUSTOMER_ID_NB_TX_30DAY_WINDOW,CUSTOMER_ID_AVG_AMOUNT_30DAY_WINDOW,"
          + "TERMINAL_ID_NB_TX_1DAY_WINDOW,TERMINAL_ID_RISK_1DAY_WINDOW,"
          + "TERMINAL_ID_NB_TX_7DAY_WINDOW,TERMINAL_ID_RISK_7DAY_WINDOW,"
          + "TERMINAL_ID_NB_TX_30DAY_WINDOW,TERMINAL_ID_RISK_30DAY_WINDOW\n";

  private static final String ROWS =
      """
      0,1,2,10.0,1,10,1,10,1,10,0,0,0,0,0,0
      864000,1,2,20.0,1,20,1,20,2,15,0,0,1,1,1,1
      1728000,1,2,60.0,1,60,1,60,3,30,0,0,1,0,2,0.5
      """;

  private static Ran compare(Path folder, String key) throws IOException {
    Path file = folder.resolve("key.csv");
    Files.writeString(file, key);
    return Ran.withInput(
        TRANSACTIONS,
        "replay",
        "--input",
        "-",
        "--format",
        "handbook",
        "--policy",
        Ran.inTree("examples/handbook/policy"),
        "--answer-key",
        file.toString());
  }

  @Test
  void countsMeansAndTheRiskAWeekLaterAgree(@TempDir Path folder) throws IOException {
    Ran ran = compare(folder, HEAD + ROWS);
    assertEquals(0, ran.exit(), ran.out() + ran.err());
    assertTrue(ran.out().contains("agree in all 12 features  3\n"), ran.out());
  }

  @Test
  void aRowThatDiffersIsShown(@TempDir Path folder) throws IOException {
    Ran ran = compare(folder, HEAD + ROWS.replace(",0.5\n", ",0.50001\n"));
    assertEquals(1, ran.exit());
    assertTrue(
        ran.out().contains("line 4, TERMINAL_ID_RISK_30DAY_WINDOW: the key has 0.50001"),
        ran.out());
  }

  @Test
  void aRowThatIsNoTransactionDiffers(@TempDir Path folder) throws IOException {
    Ran ran = compare(folder, HEAD + ROWS + ROWS.lines().findFirst().orElseThrow() + "\n");
    assertEquals(1, ran.exit(), ran.out());
  }
}

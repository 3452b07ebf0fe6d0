package io.fairgate.app.replay;

import io.fairgate.app.format.HandbookFormat;
import io.fairgate.app.input.Fields;
import io.fairgate.app.input.Input;
import io.fairgate.app.input.Lines;
import io.fairgate.app.terminal.Console;
import io.fairgate.app.terminal.Stop;
import io.fairgate.app.terminal.Table;
import io.fairgate.decision.cel.CelType;
import io.fairgate.decision.cel.Values;
import io.fairgate.decision.cel.Variable;
import io.fairgate.decision.policy.Policy;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.runtime.replay.Judgement;
import io.fairgate.runtime.replay.Witness;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The Handbook's own features, row by row, beside those of the policy: counts must be equal, means
/// and shares within a millionth.
///
/// A row belongs to the transaction of the same second, customer, terminal and amount. The features
/// that it is compared with have the names of the table below; means are in minor units.
final class AnswerKey implements Witness {
  static final double TOLERANCE = 1e-6;

  /// Column of the answer key, feature of the policy, and what the feature is divided by.
  private record Column(String key, String feature, double per) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("CUSTOMER_ID_NB_TX_1DAY_WINDOW", "customer_transactions_1d", 1),
          new Column("CUSTOMER_ID_AVG_AMOUNT_1DAY_WINDOW", "customer_mean_amount_1d", 100),
          new Column("CUSTOMER_ID_NB_TX_7DAY_WINDOW", "customer_transactions_7d", 1),
          new Column("CUSTOMER_ID_AVG_AMOUNT_7DAY_WINDOW", "customer_mean_amount_7d", 100),
          new Column("CUSTOMER_ID_NB_TX_30DAY_WINDOW", "customer_transactions_30d", 1),
          new Column("CUSTOMER_ID_AVG_AMOUNT_30DAY_WINDOW", "customer_mean_amount_30d", 100),
          new Column("TERMINAL_ID_NB_TX_1DAY_WINDOW", "terminal_transactions_1d", 1),
          new Column("TERMINAL_ID_RISK_1DAY_WINDOW", "terminal_risk_1d", 1),
          new Column("TERMINAL_ID_NB_TX_7DAY_WINDOW", "terminal_transactions_7d", 1),
          new Column("TERMINAL_ID_RISK_7DAY_WINDOW", "terminal_risk_7d", 1),
          new Column("TERMINAL_ID_NB_TX_30DAY_WINDOW", "terminal_transactions_30d", 1),
          new Column("TERMINAL_ID_RISK_30DAY_WINDOW", "terminal_risk_30d", 1));

  /// What tells a transaction from others.
  private record Transaction(long second, String customer, String terminal, long minor) {}

  /// A row of the key: its columns, and where it stands.
  private record Row(long line, double[] expected) {}

  private final Map<Transaction, ArrayDeque<Row>> rows = new HashMap<>();
  private final Variable[] variables = new Variable[COLUMNS.size()];
  private final List<String> shown = new ArrayList<>();
  private long size;
  private long compared;
  private long agreeing;

  private AnswerKey(Policy policy) {
    for (int i = 0; i < variables.length; i++) {
      String name = COLUMNS.get(i).feature();
      variables[i] =
          policy
              .scope()
              .find(name)
              .orElseThrow(() -> Stop.refused("the answer key needs a feature `" + name + "`"));
    }
  }

  static AnswerKey read(String path, Policy policy, Console console) {
    var key = new AnswerKey(policy);
    try (Input input = Input.open(path, console)) {
      key.read(path, new Lines(input.stream()));
    } catch (IOException unreadable) {
      throw Stop.refused("cannot read " + path + ": " + unreadable.getMessage());
    }
    return key;
  }

  private void read(String path, Lines lines) throws IOException {
    if (!lines.next()) {
      throw Stop.refused(path + " is empty");
    }
    var fields = new Fields();
    fields.split(lines);
    int[] at = fields.columns(path, "TX_TIME_SECONDS", "CUSTOMER_ID", "TERMINAL_ID", "TX_AMOUNT");
    int[] columns = fields.columns(path, COLUMNS.stream().map(Column::key).toArray(String[]::new));
    while (lines.next()) {
      fields.split(lines);
      var transaction =
          new Transaction(
              fields.whole(at[0]),
              fields.text(at[1]),
              fields.text(at[2]),
              fields.rounded(at[3], 2));
      var expected = new double[columns.length];
      for (int i = 0; i < columns.length; i++) {
        expected[i] = Double.parseDouble(fields.text(columns[i]));
      }
      rows.computeIfAbsent(transaction, none -> new ArrayDeque<>())
          .add(new Row(lines.number(), expected));
      size++;
    }
  }

  @Override
  public void judged(Judgement judgement) {
    if (!(judgement.event() instanceof OrderPlaced placed)) {
      return;
    }
    long second = (placed.head().atMillis() - HandbookFormat.START_MILLIS) / 1000;
    var transaction =
        new Transaction(
            second,
            String.valueOf(placed.personal().buyerId()),
            placed.order().lines().getFirst().sellerId(),
            placed.order().totalMinor());
    ArrayDeque<Row> same = rows.get(transaction);
    Row row = same == null ? null : same.poll();
    if (row != null) {
      compare(row, judgement);
    }
  }

  private void compare(Row row, Judgement judgement) {
    compared++;
    for (int i = 0; i < variables.length; i++) {
      double got = value(variables[i], judgement.engine().values()) / COLUMNS.get(i).per();
      double expected = row.expected()[i];
      boolean isCount = variables[i].type() == CelType.INT;
      if (isCount ? got != expected : !(Math.abs(got - expected) <= TOLERANCE)) {
        if (shown.size() < 10) {
          shown.add(
              "line "
                  + row.line()
                  + ", "
                  + COLUMNS.get(i).key()
                  + ": the key has "
                  + expected
                  + ", "
                  + COLUMNS.get(i).feature()
                  + " is "
                  + got
                  + " (order "
                  + judgement.order().orderId()
                  + ")");
        }
        return;
      }
    }
    agreeing++;
  }

  private static double value(Variable variable, Values values) {
    return variable.type() == CelType.DOUBLE
        ? values.doubles[variable.slot()]
        : values.ints[variable.slot()];
  }

  boolean agrees() {
    return agreeing == size;
  }

  /// How many rows agree, and the first that do not.
  String text() {
    var table = new Table("Answer key");
    table.row("rows", Table.whole(size));
    table.row("found", Table.whole(compared));
    table.row("agree in all " + COLUMNS.size() + " features", Table.whole(agreeing));
    return table.text() + shown.stream().map(line -> "  " + line + "\n").reduce("", String::concat);
  }

  Map<String, Object> json() {
    return new java.util.LinkedHashMap<>(
        Map.of("rows", size, "found", compared, "agree", agreeing));
  }
}

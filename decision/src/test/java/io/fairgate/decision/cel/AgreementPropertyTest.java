package io.fairgate.decision.cel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// cel-java, the interpreter and the bytecode agree on generated expressions: true, false or error.
class AgreementPropertyTest {
  private static final int EXPRESSIONS = Integer.getInteger("fairgate.expressions", 20_000);
  private static final long SEED = Long.getLong("fairgate.seed", 42);
  private static final int TOGETHER = 200;
  private static final int VALUES_EACH = 4;

  private final CelCompiler compiler = new CelCompiler(Shop.SCOPE, Shop.NAMED_LISTS);
  private final CelJava celJava = CelJava.planner();
  private int trues;
  private int falses;
  private int errors;

  @Test
  void allThreeAgreeOnEveryGeneratedExpression() throws Exception {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int done = 0; done < EXPRESSIONS; done += TOGETHER) {
      agree(random.split());
    }
    int all = trues + falses + errors;
    String counts = trues + " true, " + falses + " false, " + errors + " in error";
    assertTrue(trues > all / 10 && falses > all / 10 && errors > all / 10, counts);
  }

  private void agree(SplittableRandom random) throws Exception {
    ExpressionGenerator generator = new ExpressionGenerator(random);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < TOGETHER; i++) {
      texts.add(generator.bool(1 + i % 4));
    }
    List<Expression> expressions = new ArrayList<>();
    List<CelJava.Program> programs = new ArrayList<>();
    for (Checked checked : compiler.checkAll(texts)) {
      if (checked instanceof Checked.Ok ok) {
        expressions.add(ok.expression());
        programs.add(celJava.program(ok.expression().text()));
      } else {
        // Only the bounds may refuse what the generator writes.
        assertTrue(checked.toString().contains("more than"), checked.toString());
      }
    }
    Predicates predicates = compiler.compile(expressions);
    Hits hits = new Hits(expressions.size());
    for (int round = 0; round < VALUES_EACH; round++) {
      Values values = generator.values();
      predicates.evaluate(values, hits);
      String[] compiled = Outcomes.compiled(hits, expressions.size());
      for (int i = 0; i < compiled.length; i++) {
        Expression expression = expressions.get(i);
        String expected = programs.get(i).outcome(values);
        String where =
            "seed " + SEED + ", " + expression + " on " + Outcomes.written(expression, values);
        assertEquals(
            expected, Outcomes.interpreted(expression, values), () -> "interpreter, " + where);
        assertEquals(expected, compiled[i], () -> "bytecode, " + where);
        count(expected);
      }
    }
  }

  private void count(String outcome) {
    switch (outcome) {
      case "true" -> trues++;
      case "false" -> falses++;
      default -> errors++;
    }
  }
}

package io.fairgate.decision.cel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Sets of expressions of any number and size.
class ManyExpressionsTest {
  private final CelCompiler compiler = new CelCompiler(Shop.SCOPE, Shop.NAMED_LISTS);

  private Expression expression(String text) {
    return assertInstanceOf(Checked.Ok.class, compiler.check(text)).expression();
  }

  @Test
  void theIndexesAreInAscendingOrderOverManyClasses() {
    int size = 30_000;
    Expression fires = expression("coupons * 3 > 4611686018427387905");
    Expression fails = expression("coupons / buyer_orders_30d == 1234567890123");
    Expression neither = expression("coupons == 1234567890123");
    List<Expression> expressions = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      expressions.add(i % 3 == 0 ? fires : i % 3 == 1 ? fails : neither);
    }
    Values values = Shop.values();
    Shop.set(values, "coupons", 1L << 61);
    Hits hits = new Hits(size);
    Predicates predicates = compiler.compile(expressions);
    for (int round = 0; round < 2; round++) {
      predicates.evaluate(values, hits);
      assertArrayEquals(
          IntStream.range(0, size / 3).map(i -> i * 3).toArray(),
          Arrays.copyOf(hits.fired, hits.firedCount));
      assertArrayEquals(
          IntStream.range(0, size / 3).map(i -> i * 3 + 1).toArray(),
          Arrays.copyOf(hits.errors, hits.errorCount));
    }
  }

  @Test
  void noExpressionsNeverFire() {
    Hits hits = new Hits(0);
    compiler.compile(List.of()).evaluate(Shop.values(), hits);
    assertEquals(0, hits.firedCount + hits.errorCount);
  }

  @Test
  void noExpressionTakesMoreCodeThanWasToldAndNoMethodMoreThanTheJitTakes() {
    ExpressionGenerator generator = new ExpressionGenerator(new SplittableRandom(3));
    BlockWriter writer = new BlockWriter(Shop.NAMED_LISTS);
    int largest = 0;
    for (int i = 0; i < 700; i++) {
      String text = generator.bool(1 + i % 7);
      if (compiler.check(text) instanceof Checked.Ok(Expression expression)) {
        int told = CodeSize.ofCondition(expression.root());
        BlockWriter alone = new BlockWriter(Shop.NAMED_LISTS);
        int before = alone.longestChunk();
        alone.add(70_000, expression.root());
        int taken = alone.longestChunk() - before;
        assertTrue(taken <= told + 30, () -> "told " + told + ", takes " + taken + ": " + text);
        largest = Math.max(largest, told);
        if (!writer.full()) {
          writer.add(i, expression.root());
        }
      }
    }
    assertTrue(largest > Bounds.CODE_BYTES_MAX / 3, "some near the bound, got " + largest);
    assertTrue(writer.longestChunk() <= BlockWriter.METHOD_BYTES_MAX, "" + writer.longestChunk());
  }

  @Test
  void comparingAllocatesNothing() {
    List<Expression> expressions = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      expressions.add(
          expression(
              switch (i % 5) {
                case 0 -> "card_orders_1h > " + i + " && buyer_orders_30d < 3";
                case 1 -> "value_surprise > 2.5 || order_total > 3 * coupons";
                case 2 -> "country in ['DE', 'FR', 'AT', 'CH', 'NL'] && distance > " + i;
                case 3 -> "skus.exists(x, x.startsWith('gift')) || listed('forwarders', email)";
                default -> "email.endsWith('.example') && size(skus) > 2 && 7 / coupons == 1";
              }));
    }
    Predicates predicates = compiler.compile(expressions);
    Values values = Shop.values();
    Shop.set(values, "skus", new String[] {"a", "gift-1"});
    Hits hits = new Hits(expressions.size());
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 20; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < 100; i++) {
        predicates.evaluate(values, hits);
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertTrue(least < 1_000, "bytes by 100 evaluations of 1,000 expressions: " + least);
  }
}

package io.fairgate.decision.cel;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;

/// Expressions as generated classes, hidden from everything but this.
///
/// A class holds as many expressions as its constant pool lets it: all of them, up to some eight
/// thousand rules.
final class BytecodePredicates implements Predicates {
  private final Block[] blocks;

  private BytecodePredicates(Block[] blocks) {
    this.blocks = blocks;
  }

  static Predicates of(List<Expression> expressions, NamedLists lists) {
    List<Block> blocks = new ArrayList<>();
    int next = 0;
    while (next < expressions.size()) {
      BlockWriter writer = new BlockWriter(lists);
      while (next < expressions.size() && !writer.full()) {
        writer.add(next, expressions.get(next).root());
        next++;
      }
      blocks.add(define(writer.bytes(), writer.constants()));
    }
    return new BytecodePredicates(blocks.toArray(Block[]::new));
  }

  private static Block define(byte[] bytes, List<Object> constants) {
    try {
      return (Block)
          MethodHandles.lookup()
              .defineHiddenClassWithClassData(bytes, constants, true)
              .lookupClass()
              .getDeclaredConstructor()
              .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a generated class can be made", e);
    }
  }

  @Override
  public void evaluate(Values values, Hits hits) {
    hits.errorCount = 0;
    int fired = 0;
    for (Block block : blocks) {
      fired = block.evaluate(values, hits, fired);
    }
    hits.firedCount = fired;
  }
}

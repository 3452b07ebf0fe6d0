package io.fairgate.decision.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Checks expressions over one scope, and compiles checked ones into one set of predicates.
///
/// Making one takes some milliseconds and checking a text alone some 50 µs, most of it cel-java
/// setting up its names: keep one for a policy, and check many texts by [#checkAll], which sets
/// them up once for a batch.
public final class CelCompiler {
  /// cel-java gives up at 100,000 characters; a batch stays well below.
  static final int BATCH_CHARACTERS_MAX = 40_000;

  /// When a batch holds a fault, each of its texts is checked again alone.
  private static final int BATCH_TEXTS_MAX = 100;

  private final Scope scope;
  private final NamedLists lists;
  private final dev.cel.compiler.CelCompiler cel;
  private final Faults faults;

  public CelCompiler(Scope scope, NamedLists lists) {
    this.scope = scope;
    this.lists = lists;
    this.cel = Language.over(scope);
    this.faults = new Faults(scope);
  }

  /// The expression that a text is, or all that is wrong with it.
  public Checked check(String text) {
    Optional<CelFault> fault = Bounds.fault(text);
    if (fault.isPresent()) {
      return new Checked.Faults(List.of(fault.get()));
    }
    CelValidationResult parsed = cel.parse(text);
    if (parsed.hasError()) {
      return new Checked.Faults(faults.ofSyntax(text, parsed.getErrors()));
    }
    CelValidationResult checked = cel.check(syntaxTree(parsed));
    if (checked.hasError()) {
      return new Checked.Faults(faults.of(text, checked.getErrors()));
    }
    CelAbstractSyntaxTree tree = syntaxTree(checked);
    Lowering lowering = new Lowering(scope, lists);
    Node root = lowering.node(tree.getExpr());
    return lowering.refusals().isEmpty()
        ? bounded(text, root)
        : new Checked.Faults(faults.of(tree.getSource(), lowering.refusals()));
  }

  /// The same as checking each alone, in a fraction of the time.
  public List<Checked> checkAll(List<String> texts) {
    List<Checked> checked = new ArrayList<>(texts.size());
    int from = 0;
    while (from < texts.size()) {
      int to = from;
      int characters = 0;
      while (to < texts.size()
          && to - from < BATCH_TEXTS_MAX
          && characters + texts.get(to).length() <= BATCH_CHARACTERS_MAX) {
        characters += texts.get(to).length() + 3;
        to++;
      }
      to = Math.max(to, from + 1);
      checked.addAll(checkBatch(texts.subList(from, to)));
      from = to;
    }
    return checked;
  }

  private List<Checked> checkBatch(List<String> texts) {
    return checkTogether(texts).orElseGet(() -> texts.stream().map(this::check).toList());
  }

  /// As one list of all, so that cel-java sets its names up once; nothing when any of them has a
  /// fault.
  private Optional<List<Checked>> checkTogether(List<String> texts) {
    StringBuilder all = new StringBuilder("[\n");
    for (String text : texts) {
      if (Bounds.fault(text).isPresent() || !Outline.of(text, Bounds.NESTING_MAX).standsAlone()) {
        return Optional.empty();
      }
      all.append(text).append("\n,\n");
    }
    CelValidationResult parsed = cel.parse(all.append("true]").toString());
    CelValidationResult result = parsed.hasError() ? parsed : cel.check(syntaxTree(parsed));
    if (result.hasError()) {
      return Optional.empty();
    }
    List<CelExpr> roots = syntaxTree(result).getExpr().list().elements();
    if (roots.size() != texts.size() + 1) {
      return Optional.empty();
    }
    List<Checked> checked = new ArrayList<>(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      Lowering lowering = new Lowering(scope, lists);
      Node root = lowering.node(roots.get(i));
      if (!lowering.refusals().isEmpty()) {
        return Optional.empty();
      }
      checked.add(bounded(texts.get(i), root));
    }
    return Optional.of(checked);
  }

  private Checked bounded(String text, Node root) {
    Optional<CelFault> fault = Bounds.fault(root);
    if (fault.isPresent()) {
      return new Checked.Faults(List.of(fault.get()));
    }
    List<Variable> variables = Nodes.variables(root);
    return new Checked.Ok(new Expression(text, root, variables, Cost.of(root), lists));
  }

  private static CelAbstractSyntaxTree syntaxTree(CelValidationResult result) {
    try {
      return result.getAst();
    } catch (CelValidationException e) {
      throw new IllegalStateException("a result without error holds a syntax tree", e);
    }
  }

  /// One set of predicates of expressions that this compiler has checked, all of them BOOL.
  public Predicates compile(List<Expression> expressions) {
    for (Expression expression : expressions) {
      if (expression.type() != CelType.BOOL) {
        throw new IllegalArgumentException(
            "a predicate must be bool, got " + expression.type().written() + ": " + expression);
      }
    }
    return BytecodePredicates.of(expressions, lists);
  }

  /// The same for expressions that were all checked by one compiler, whichever it was.
  public static Predicates predicates(List<Expression> expressions) {
    if (expressions.isEmpty()) {
      return (values, hits) -> {
        hits.firedCount = 0;
        hits.errorCount = 0;
      };
    }
    return BytecodePredicates.of(expressions, expressions.get(0).lookup());
  }
}

package io.fairgate.decision.cel;

import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeBuilder;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Arrays;
import java.util.Optional;

/// What cel-java itself makes of an expression: its whole standard language, its own runtime.
final class CelJava {
  private final CelCompiler compiler;
  private final CelRuntime runtime;

  private CelJava(CelRuntimeBuilder runtime) {
    CelOptions options = CelOptions.current().enableHeterogeneousNumericComparisons(true).build();
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(options)
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addFunctionDeclarations(Language.ours());
    for (Variable variable : Shop.SCOPE.variables()) {
      builder.addVar(variable.name(), Language.type(variable.type()));
    }
    this.compiler = builder.build();
    this.runtime =
        runtime
            .setOptions(options)
            .addFunctionBindings(
                CelFunctionBinding.from("min_int", Long.class, Long.class, Math::min),
                CelFunctionBinding.from("max_int", Long.class, Long.class, Math::max),
                CelFunctionBinding.from("min_double", Double.class, Double.class, Math::min),
                CelFunctionBinding.from("max_double", Double.class, Double.class, Math::max),
                CelFunctionBinding.from("abs_int", Long.class, Math::absExact),
                CelFunctionBinding.from("abs_double", Double.class, Math::abs),
                CelFunctionBinding.from(
                    "listed_string",
                    String.class,
                    String.class,
                    (list, value) -> Shop.NAMED_LISTS.contains(list, value, 0)))
            .build();
  }

  /// The planner, which cel-java recommends.
  static CelJava planner() {
    return new CelJava(CelRuntimeFactory.plannerRuntimeBuilder());
  }

  /// The interpreter that came before it.
  static CelJava legacy() {
    return new CelJava(CelRuntimeFactory.legacyCelRuntimeBuilder());
  }

  /// A program of a text that cel-java takes.
  Program program(String text) throws CelValidationException, CelEvaluationException {
    return new Program(runtime.createProgram(compiler.compile(text).getAst()));
  }

  record Program(CelRuntime.Program program) {
    /// "true", "false" or "error".
    String outcome(Values values) {
      try {
        return program.eval(name -> Optional.of(value(values, name))).toString();
      } catch (CelEvaluationException e) {
        return "error";
      }
    }
  }

  private static Object value(Values values, String name) {
    Variable variable = Shop.SCOPE.find(name).orElseThrow();
    return switch (variable.type()) {
      case INT -> values.ints[variable.slot()];
      case BOOL -> values.ints[variable.slot()] != 0;
      case DOUBLE -> values.doubles[variable.slot()];
      case STRING -> values.strings[variable.slot()];
      case STRING_LIST -> Arrays.asList(values.lists[variable.slot()]);
    };
  }
}

package io.fairgate.decision.cel;

import static dev.cel.checker.CelStandardDeclarations.StandardFunction.Overload.Arithmetic;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.Overload.Comparison;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.Overload.Conversions;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.Overload.Index;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.Overload.InternalOperator;
import static dev.cel.checker.CelStandardDeclarations.StandardFunction.Overload.Size;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.checker.CelStandardDeclarations.StandardOverload;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The part of CEL that a policy may use, told to cel-java: what is not here, its checker does not
/// know.
final class Language {
  static final String LISTED = "listed";
  static final String MIN = "min";
  static final String MAX = "max";
  static final String ABS = "abs";

  private static final Set<StandardFunction> FUNCTIONS =
      EnumSet.of(
          StandardFunction.NOT_STRICTLY_FALSE,
          StandardFunction.IN,
          StandardFunction.CONDITIONAL,
          StandardFunction.LOGICAL_NOT,
          StandardFunction.LOGICAL_OR,
          StandardFunction.LOGICAL_AND,
          StandardFunction.EQUALS,
          StandardFunction.NOT_EQUALS,
          StandardFunction.ADD,
          StandardFunction.SUBTRACT,
          StandardFunction.MULTIPLY,
          StandardFunction.DIVIDE,
          StandardFunction.MODULO,
          StandardFunction.NEGATE,
          StandardFunction.INDEX,
          StandardFunction.SIZE,
          StandardFunction.INT,
          StandardFunction.DOUBLE,
          StandardFunction.STRING,
          StandardFunction.CONTAINS,
          StandardFunction.STARTS_WITH,
          StandardFunction.ENDS_WITH,
          StandardFunction.MATCHES,
          StandardFunction.LESS,
          StandardFunction.LESS_EQUALS,
          StandardFunction.GREATER,
          StandardFunction.GREATER_EQUALS);

  private Language() {}

  static dev.cel.compiler.CelCompiler over(Scope scope) {
    CelOptions options =
        CelOptions.current()
            .enableHeterogeneousNumericComparisons(true)
            .maxExpressionCodePointSize(2 * CelCompiler.BATCH_CHARACTERS_MAX + Bounds.TEXT_MAX)
            .build();
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(options)
            .setStandardEnvironmentEnabled(false)
            .setStandardDeclarations(
                CelStandardDeclarations.newBuilder()
                    .filterFunctions(
                        (function, form) -> FUNCTIONS.contains(function) && known(form))
                    .filterIdentifiers(identifier -> false)
                    .build())
            .setStandardMacros(
                CelStandardMacro.ALL, CelStandardMacro.EXISTS, CelStandardMacro.EXISTS_ONE)
            .addFunctionDeclarations(ours());
    for (Variable variable : scope.variables()) {
      builder.addVar(variable.name(), type(variable.type()));
    }
    return builder.build();
  }

  /// Whether a form of a function is over the types that we have.
  private static boolean known(StandardOverload form) {
    return switch (form) {
      case InternalOperator operator -> operator != InternalOperator.IN_MAP;
      case Arithmetic arithmetic -> arithmetic != Arithmetic.ADD_LIST && ofOurTypes(arithmetic);
      case Index index -> index == Index.INDEX_LIST;
      case Size size ->
          Set.of(Size.SIZE_STRING, Size.STRING_SIZE, Size.SIZE_LIST, Size.LIST_SIZE).contains(size);
      case Conversions conversion ->
          conversion != Conversions.BYTES_TO_STRING && ofOurTypes(conversion);
      case Comparison comparison -> ofOurTypes(comparison);
      default -> true;
    };
  }

  private static boolean ofOurTypes(Enum<?> form) {
    return List.of("UINT", "BYTES", "TIMESTAMP", "DURATION").stream()
        .noneMatch(form.name()::contains);
  }

  /// `listed`, `min`, `max`, `abs`.
  static List<CelFunctionDecl> ours() {
    return List.of(
        CelFunctionDecl.newFunctionDeclaration(
            LISTED,
            CelOverloadDecl.newGlobalOverload(
                "listed_string", SimpleType.BOOL, SimpleType.STRING, SimpleType.STRING)),
        ofTwoNumbers(MIN),
        ofTwoNumbers(MAX),
        CelFunctionDecl.newFunctionDeclaration(
            ABS,
            CelOverloadDecl.newGlobalOverload("abs_int", SimpleType.INT, SimpleType.INT),
            CelOverloadDecl.newGlobalOverload("abs_double", SimpleType.DOUBLE, SimpleType.DOUBLE)));
  }

  private static CelFunctionDecl ofTwoNumbers(String name) {
    return CelFunctionDecl.newFunctionDeclaration(
        name,
        CelOverloadDecl.newGlobalOverload(
            name + "_int", SimpleType.INT, SimpleType.INT, SimpleType.INT),
        CelOverloadDecl.newGlobalOverload(
            name + "_double", SimpleType.DOUBLE, SimpleType.DOUBLE, SimpleType.DOUBLE));
  }

  static dev.cel.common.types.CelType type(CelType type) {
    return switch (type) {
      case INT -> SimpleType.INT;
      case DOUBLE -> SimpleType.DOUBLE;
      case BOOL -> SimpleType.BOOL;
      case STRING -> SimpleType.STRING;
      case STRING_LIST -> ListType.create(SimpleType.STRING);
    };
  }
}

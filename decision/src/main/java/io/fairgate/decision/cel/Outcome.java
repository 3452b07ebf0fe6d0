package io.fairgate.decision.cel;

/// What an expression came to on given values: a value or an error.
public sealed interface Outcome {
  record Int(long value) implements Outcome {}

  record Real(double value) implements Outcome {}

  record Bool(boolean value) implements Outcome {}

  record Text(String value) implements Outcome {}

  /// Why there is no value: `division by zero`.
  record Failed(String reason) implements Outcome {}
}

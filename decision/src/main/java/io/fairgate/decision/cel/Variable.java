package io.fairgate.decision.cel;

import java.util.regex.Pattern;

/// A name that expressions may use, its type, its slot in [Values] and one sentence on what it
/// means.
///
/// INT and BOOL share the slots of [Values#ints]; each other type has an array of its own.
public record Variable(String name, CelType type, int slot, String doc) {
  /// Flat names only, so that the checker sees a typo as an unknown name and not as a missing
  /// field.
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  public Variable {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a variable's name must be letters, digits and underscores, got " + name);
    }
    if (slot < 0 || slot >= Scope.SLOTS_MAX) {
      throw new IllegalArgumentException(
          "a slot must be 0 to " + (Scope.SLOTS_MAX - 1) + ", got " + slot + " for " + name);
    }
  }
}

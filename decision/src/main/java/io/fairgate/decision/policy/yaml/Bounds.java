package io.fairgate.decision.policy.yaml;

/// How large a policy may be; whoever needs more splits it or says why here.
final class Bounds {
  /// More files than that is a folder chosen by mistake.
  static final int FILES_MAX = 20_000;

  /// A list of 30,000 entries with their reasons fits.
  static final int FILE_CHARACTERS_MAX = 4 * 1024 * 1024;

  /// Nothing in a policy is nested deeper than a list in a map in a list in a map.
  static final int DEPTH_MAX = 8;

  /// Beyond that a reader sees no more than that the file is not a policy.
  static final int FAULTS_MAX = 200;

  /// Each feature is computed for every order that asks for it.
  static final int FEATURES_MAX = 2_000;

  static final int RULES_MAX = 10_000;

  /// A name is read by people and is a column of `features.csv`.
  static final int NAME_LENGTH_MAX = 64;

  /// A text for a buyer is read on a phone by a person who worries.
  static final int TEXT_LENGTH_MAX = 1_000;

  private Bounds() {}
}

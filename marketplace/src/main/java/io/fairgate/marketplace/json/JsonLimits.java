package io.fairgate.marketplace.json;

/// How much JSON is read at all. Each bound is far above what an event needs and far below what
/// hurts.
public final class JsonLimits {
  /// An order of 500 lines fits in; a line is read into memory whole.
  public static final int BYTES_MAX = 64 * 1024;

  /// An event nests five deep; a reader that descends must not be led down 100,000 levels.
  public static final int DEPTH_MAX = 32;

  /// The largest object of ours has some twenty keys.
  public static final int KEYS_MAX = 256;

  /// Objects, lists, keys and values together: 500 lines of five members are 5,500.
  public static final int TOKENS_MAX = 20_000;

  /// In bytes. No field is longer than a few hundred.
  public static final int STRING_MAX = 8 * 1024;

  /// In bytes. Our longest name has twenty.
  public static final int NAME_MAX = 128;

  /// 64 bits have nineteen digits; beyond twenty a number is an attack on whoever makes it one.
  public static final int NUMBER_DIGITS_MAX = 20;

  /// Whoever has more than fifty faults to mend starts with these.
  public static final int FAULTS_MAX = 50;

  private JsonLimits() {}
}

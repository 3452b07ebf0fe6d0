package io.fairgate.marketplace.codec;

/// How long each field may be and how many there may be of each. In characters where text is meant.
final class FieldLimits {
  /// Ids of events, orders, checkouts, buyers, sellers, campaigns, articles.
  static final int ID_MAX = 128;

  /// A tenant's name stands before every key.
  static final int TENANT_MAX = 64;

  /// RFC 5321 lets a path have 256 characters, of which two are brackets.
  static final int EMAIL_MAX = 254;

  /// E.164 has 15 digits; the rest is spaces, brackets and an extension.
  static final int PHONE_MAX = 40;

  /// The longest way to write an IPv6 address has 45 characters.
  static final int IP_MAX = 45;

  /// Fingerprints and processors' tokens.
  static final int TOKEN_MAX = 256;

  /// One line of an address, a name, a company.
  static final int ADDRESS_LINE_MAX = 256;

  /// Decline codes, reason codes, categories, regions.
  static final int WORD_MAX = 128;

  static final int LINES_MAX = 500;
  static final int COUPONS_MAX = 20;
  static final int REGIONS_MAX = 300;
  static final int REASONS_MAX = 32;
  static final long QUANTITY_MAX = 1_000_000;
  static final long USES_MAX = 1_000_000;

  /// Fifteen digits: see [io.fairgate.marketplace.json.Scalars#WHOLE_DIGITS_MAX].
  static final long AMOUNT_MAX = 999_999_999_999_999L;

  private FieldLimits() {}
}

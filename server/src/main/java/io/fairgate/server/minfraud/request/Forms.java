package io.fairgate.server.minfraud.request;

import io.fairgate.marketplace.identity.EmailAddress;
import java.util.regex.Pattern;

/// The forms that values of the protocol have.
final class Forms {
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern MD5 = Pattern.compile("[0-9a-fA-F]{32}");
  private static final Pattern ISSUER = Pattern.compile("[0-9]{6}|[0-9]{8}");
  private static final Pattern LAST_DIGITS = Pattern.compile("[0-9]{2}|[0-9]{4}");
  private static final Pattern RESULT = Pattern.compile("[0-9A-Za-z]");

  /// Digits alone could be a card number, unless there are more than one has.
  private static final Pattern TOKEN = Pattern.compile("(?![0-9]{1,19}$)[!-~]{1,255}");

  /// RFC 5321 lets a path have 256 characters, of which two are brackets.
  private static final int EMAIL_MAX = 254;

  private Forms() {}

  static boolean country(String text) {
    return COUNTRY.matcher(text).matches();
  }

  static boolean md5(String text) {
    return MD5.matcher(text).matches();
  }

  static boolean issuer(String text) {
    return ISSUER.matcher(text).matches();
  }

  static boolean lastDigits(String text) {
    return LAST_DIGITS.matcher(text).matches();
  }

  static boolean result(String text) {
    return RESULT.matcher(text).matches();
  }

  static boolean token(String text) {
    return TOKEN.matcher(text).matches();
  }

  static boolean email(String text) {
    return text.length() <= EMAIL_MAX && EmailAddress.shaped(text);
  }

  static boolean domain(String text) {
    return EmailAddress.shaped("a@" + text);
  }
}

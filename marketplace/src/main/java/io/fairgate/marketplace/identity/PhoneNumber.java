package io.fairgate.marketplace.identity;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/// A phone number brought to the digits of its international form.
///
/// Spaces, dashes and brackets go; `+` and `00` begin an international number, and `(0)` inside one
/// goes; a national number gets the calling code of the address's country for its own first 0.
/// Where the country is not known, the digits stay national, and link only with the same digits.
public final class PhoneNumber {
  private static final int DIGITS_MIN = 4;

  /// Fifteen by E.164, and room for `00` and a trunk prefix.
  private static final int DIGITS_MAX = 18;

  private PhoneNumber() {}

  public static boolean shaped(String text) {
    String phone = plain(text);
    int digits = 0;
    for (int i = 0; i < phone.length(); i++) {
      char c = phone.charAt(i);
      if (Character.isDigit(c)) {
        digits++;
      } else if (" +-()./".indexOf(c) < 0) {
        return false;
      }
    }
    return digits >= DIGITS_MIN && digits <= DIGITS_MAX && phone.lastIndexOf('+') <= 0;
  }

  private static String plain(String text) {
    return Folding.ascii(text) ? text : Normalizer.normalize(text, Form.NFKC);
  }

  /// `country` is that of the buyer's address, or empty.
  public static String normalise(String text, String country) {
    String phone = plain(text).strip();
    String digits = digits(phone);
    if (phone.startsWith("+")) {
      return "+" + digits(phone.replace("(0)", ""));
    }
    if (digits.startsWith("00")) {
      return "+" + digits(phone.replace("(0)", "")).substring(2);
    }
    var codes = CallingCodes.of(country);
    if (codes == null) {
      return digits;
    }
    boolean trunk = !codes.trunk().isEmpty() && digits.startsWith(codes.trunk());
    String national = trunk ? digits.substring(codes.trunk().length()) : digits;
    return "+" + codes.code() + national;
  }

  private static String digits(String text) {
    var digits = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int digit = Character.digit(text.charAt(i), 10);
      if (digit >= 0) {
        digits.append((char) ('0' + digit));
      }
    }
    return digits.toString();
  }
}

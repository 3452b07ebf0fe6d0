package io.fairgate.decision.text;

import io.fairgate.marketplace.Currencies;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers and amounts as a language writes them: which mark stands before the decimals, and which
/// between thousands.
public record Numbers(String decimal, String thousands) {
  public static final Numbers ENGLISH = new Numbers(".", ",");
  public static final Numbers GERMAN = new Numbers(",", ".");

  /// 1204 as `1,204`.
  public String whole(long number) {
    String digits = Long.toString(number);
    int from = number < 0 ? 1 : 0;
    var text = new StringBuilder(digits);
    for (int at = digits.length() - 3; at > from; at -= 3) {
      text.insert(at, thousands);
    }
    return text.toString();
  }

  /// Rounded to so many decimals, halves up, zeros at the end left out.
  public String decimal(double number, int decimals) {
    if (Double.isNaN(number)) {
      return "no number";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? "without end" : "-without end";
    }
    return decimal(new BigDecimal(number).setScale(decimals, RoundingMode.HALF_UP), true);
  }

  /// 125000 minor units of EUR as `1,250.00 EUR`.
  public String money(long minor, String currency) {
    return decimal(major(minor, currency), false) + " " + currency;
  }

  /// As [#money], without decimals where they are all zero: `1,250 EUR`.
  public String shortMoney(long minor, String currency) {
    BigDecimal major = major(minor, currency);
    boolean whole = major.stripTrailingZeros().scale() <= 0;
    return decimal(major, whole) + " " + currency;
  }

  /// What an unknown currency's minor unit is, nobody can say: it is written as it is.
  private static BigDecimal major(long minor, String currency) {
    return BigDecimal.valueOf(
        minor, Currencies.known(currency) ? Currencies.exponent(currency) : 0);
  }

  private String decimal(BigDecimal number, boolean strips) {
    String plain = number.abs().toPlainString();
    int point = plain.indexOf('.');
    String before = point < 0 ? plain : plain.substring(0, point);
    String after = point < 0 ? "" : plain.substring(point + 1);
    if (strips) {
      after = after.replaceAll("0+$", "");
    }
    var text = new StringBuilder(before);
    for (int at = before.length() - 3; at > 0; at -= 3) {
      text.insert(at, thousands);
    }
    boolean isZero = before.equals("0") && after.matches("0*");
    String sign = number.signum() < 0 && !isZero ? "-" : "";
    return sign + text + (after.isEmpty() ? "" : decimal + after);
  }
}

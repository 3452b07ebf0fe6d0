package io.fairgate.marketplace.codec;

/// Moments as RFC 3339 writes them, `2026-03-03T16:15:00Z` or with an offset; kept to the
/// millisecond.
final class Rfc3339 {
  /// No marketplace has events from before.
  static final long MILLIS_MIN = 946_684_800_000L; // 2000-01-01T00:00:00Z

  /// Beyond it lies a wrong unit or a joke.
  static final long MILLIS_MAX = 4_102_444_799_999L; // 2099-12-31T23:59:59.999Z

  /// What comes back instead of a moment, with its sign; moments here are never below zero.
  static final long NO_MOMENT = -1;

  static final long NO_ZONE = -2;
  static final long OUT_OF_RANGE = -3;

  private static final int OFFSET_MINUTES_MAX = 14 * 60;
  private static final int[] MONTH_DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private Rfc3339() {}

  static long parse(byte[] b, int from, int to) {
    if (to - from < 19
        || b[from + 4] != '-'
        || b[from + 7] != '-'
        || b[from + 10] != 'T'
        || b[from + 13] != ':'
        || b[from + 16] != ':') {
      return NO_MOMENT;
    }
    int year = number(b, from, 2) * 100 + number(b, from + 2, 2);
    int month = number(b, from + 5, 2);
    int day = number(b, from + 8, 2);
    int hour = number(b, from + 11, 2);
    int minute = number(b, from + 14, 2);
    int second = number(b, from + 17, 2);
    if ((number(b, from, 2) | number(b, from + 2, 2) | month | day | hour | minute | second) < 0) {
      return NO_MOMENT;
    }
    if (month < 1 || month > 12 || day < 1 || day > days(year, month)) {
      return OUT_OF_RANGE;
    }
    if (hour > 23 || minute > 59 || second > 59) {
      return OUT_OF_RANGE;
    }
    int at = from + 19;
    int millis = 0;
    if (at < to && b[at] == '.') {
      int digits = 0;
      for (at++; at < to && b[at] >= '0' && b[at] <= '9'; at++, digits++) {
        millis = digits < 3 ? 10 * millis + b[at] - '0' : millis;
      }
      if (digits == 0 || digits > 9) {
        return NO_MOMENT;
      }
      for (; digits < 3; digits++) {
        millis *= 10;
      }
    }
    if (at == to) {
      return NO_ZONE;
    }
    int offset = offset(b, at, to);
    if (offset == Integer.MIN_VALUE) {
      return NO_MOMENT;
    }
    if (StrictMath.abs(offset) > OFFSET_MINUTES_MAX) {
      return OUT_OF_RANGE;
    }
    long minutes = (days(year, month, day) * 24 + hour) * 60 + minute - offset;
    long moment = (minutes * 60 + second) * 1000 + millis;
    return moment < MILLIS_MIN || moment > MILLIS_MAX ? OUT_OF_RANGE : moment;
  }

  /// Minutes east of UTC.
  private static int offset(byte[] b, int at, int to) {
    if (b[at] == 'Z' && at + 1 == to) {
      return 0;
    }
    if (b[at] != '+' && b[at] != '-' || to - at != 6 || b[at + 3] != ':') {
      return Integer.MIN_VALUE;
    }
    int hours = number(b, at + 1, 2);
    int minutes = number(b, at + 4, 2);
    if ((hours | minutes) < 0 || minutes > 59) {
      return Integer.MIN_VALUE;
    }
    return b[at] == '-' ? -(60 * hours + minutes) : 60 * hours + minutes;
  }

  private static int number(byte[] b, int at, int digits) {
    int value = 0;
    for (int i = at; i < at + digits; i++) {
      if (b[i] < '0' || b[i] > '9') {
        return -1;
      }
      value = 10 * value + b[i] - '0';
    }
    return value;
  }

  private static int days(int year, int month) {
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 && leap ? 29 : MONTH_DAYS[month - 1];
  }

  /// Days since 1970-01-01 in the Gregorian calendar, counted in years that begin in March.
  private static long days(int year, int month, int day) {
    int shifted = month <= 2 ? year - 1 : year;
    int era = Math.floorDiv(shifted, 400);
    int ofEra = shifted - era * 400;
    int ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    return era * 146_097L + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468;
  }

  /// Appends the moment in UTC, with milliseconds only when there are some.
  static void write(long millis, ByteWriter out) {
    long days = Math.floorDiv(millis, 86_400_000L);
    int ofDay = (int) Math.floorMod(millis, 86_400_000L);
    long shifted = days + 719_468;
    long era = Math.floorDiv(shifted, 146_097L);
    int ofEra = (int) (shifted - era * 146_097);
    int years = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365;
    int ofYear = ofEra - (365 * years + years / 4 - years / 100);
    int march = (5 * ofYear + 2) / 153;
    int month = march < 10 ? march + 3 : march - 9;
    long year = years + era * 400 + (month <= 2 ? 1 : 0);
    digits((int) year, 4, out);
    out.u8('-');
    digits(month, 2, out);
    out.u8('-');
    digits(ofYear - (153 * march + 2) / 5 + 1, 2, out);
    out.u8('T');
    digits(ofDay / 3_600_000, 2, out);
    out.u8(':');
    digits(ofDay / 60_000 % 60, 2, out);
    out.u8(':');
    digits(ofDay / 1000 % 60, 2, out);
    if (ofDay % 1000 != 0) {
      out.u8('.');
      digits(ofDay % 1000, 3, out);
    }
    out.u8('Z');
  }

  private static void digits(int value, int count, ByteWriter out) {
    int power = 1;
    for (int i = 1; i < count; i++) {
      power *= 10;
    }
    for (; power > 0; power /= 10) {
      out.u8('0' + value / power % 10);
    }
  }
}

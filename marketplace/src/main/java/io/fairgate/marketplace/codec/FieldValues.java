package io.fairgate.marketplace.codec;

import io.fairgate.marketplace.Currencies;
import io.fairgate.marketplace.identity.EmailAddress;
import io.fairgate.marketplace.identity.IpAddress;
import io.fairgate.marketplace.identity.PhoneNumber;
import io.fairgate.marketplace.json.JsonTape;
import io.fairgate.marketplace.json.Members;
import io.fairgate.marketplace.json.NameTable;
import io.fairgate.marketplace.json.Scalars;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the fields that events share: ids, amounts, moments, currencies, countries, contacts.
final class FieldValues {
  private static final NameTable CURRENCIES =
      NameTable.of(Currencies.codes().toArray(new String[0]));
  private static final String[] COUNTRIES = countries();

  private FieldValues() {}

  private static String[] countries() {
    var countries = new String[26 * 26];
    for (int i = 0; i < countries.length; i++) {
      countries[i] = "" + (char) ('A' + i / 26) + (char) ('A' + i % 26);
    }
    return countries;
  }

  static String id(Members members, int key) {
    int node = members.required(key);
    return node < 0 ? "" : members.scalars().text(node, FieldLimits.ID_MAX);
  }

  static String idOr(Members members, int key, String otherwise) {
    int node = members.optional(key);
    return node < 0 ? otherwise : members.scalars().text(node, FieldLimits.ID_MAX);
  }

  /// Text that may be absent or empty, both of which are no text.
  static String textOrEmpty(Members members, int key, int max) {
    int node = members.optional(key);
    return node < 0 ? "" : members.scalars().textOrEmpty(node, max);
  }

  static @Nullable String textOrNull(Members members, int key, int max) {
    int node = members.optional(key);
    return node < 0 ? null : members.scalars().text(node, max);
  }

  static long amount(Members members, int key) {
    int node = members.required(key);
    return node < 0 ? 0 : members.scalars().whole(node, 0, FieldLimits.AMOUNT_MAX);
  }

  static long amountOrZero(Members members, int key) {
    int node = members.optional(key);
    return node < 0 ? 0 : members.scalars().whole(node, 0, FieldLimits.AMOUNT_MAX);
  }

  static boolean flagOr(Members members, int key, boolean otherwise) {
    int node = members.optional(key);
    return node < 0 ? otherwise : members.scalars().flag(node);
  }

  static <E> E choice(Members members, int key, NameTable words, E[] values) {
    int node = members.required(key);
    return values[node < 0 ? 0 : members.scalars().choice(node, words)];
  }

  static <E> E choiceOr(Members members, int key, NameTable words, E[] values, E otherwise) {
    int node = members.optional(key);
    return node < 0 ? otherwise : values[members.scalars().choice(node, words)];
  }

  static String currency(Members members, int key) {
    int node = members.required(key);
    Scalars scalars = members.scalars();
    if (node < 0 || !scalars.is(node, JsonTape.TEXT, "a currency")) {
      return "";
    }
    int number = CURRENCIES.find(scalars.tape(), node);
    if (number < 0) {
      scalars.faults().add(node, "currency.unknown", "a currency of ISO 4217 is needed, like EUR");
      return "";
    }
    return CURRENCIES.name(number);
  }

  static String countryOrEmpty(Members members, int key) {
    int node = members.optional(key);
    return node < 0 ? "" : country(members.scalars(), node);
  }

  static String country(Scalars scalars, int node) {
    if (!scalars.is(node, JsonTape.TEXT, "a country")) {
      return "";
    }
    JsonTape tape = scalars.tape();
    int start = tape.start(node);
    if (tape.end(node) - start == 2) {
      int first = tape.bytes()[start] - 'A';
      int second = tape.bytes()[start + 1] - 'A';
      if (first >= 0 && first < 26 && second >= 0 && second < 26) {
        return COUNTRIES[26 * first + second];
      }
    }
    scalars.faults().add(node, "country.format", "two capital letters are needed, like DE");
    return "";
  }

  static long moment(Scalars scalars, int node) {
    if (!scalars.is(node, JsonTape.TEXT, "a time in RFC 3339")) {
      return 0;
    }
    JsonTape tape = scalars.tape();
    long moment = Rfc3339.parse(tape.bytes(), tape.start(node), tape.end(node));
    if (moment == Rfc3339.NO_MOMENT) {
      scalars
          .faults()
          .add(node, "time.format", "a time in RFC 3339 is needed, like 2026-03-03T16:15:00Z");
    } else if (moment == Rfc3339.NO_ZONE) {
      scalars.faults().add(node, "time.zone", "a time needs its offset from UTC, like Z or +01:00");
    } else if (moment == Rfc3339.OUT_OF_RANGE) {
      scalars
          .faults()
          .add(
              node,
              "time.range",
              "a day and time from the years 2000 to 2099 is needed, seconds up to 59, offsets up"
                  + " to 14:00");
    }
    return Math.max(0, moment);
  }

  static long moment(Members members, int key) {
    int node = members.required(key);
    return node < 0 ? 0 : moment(members.scalars(), node);
  }

  static @Nullable String email(Members members, int key) {
    String email = textOrNull(members, key, FieldLimits.EMAIL_MAX);
    return shaped(
        members,
        key,
        email,
        email == null || EmailAddress.shaped(email),
        "email.format",
        "an e-mail address is needed, a name and a domain with @ between");
  }

  static @Nullable String phone(Members members, int key) {
    String phone = textOrNull(members, key, FieldLimits.PHONE_MAX);
    return shaped(
        members,
        key,
        phone,
        phone == null || PhoneNumber.shaped(phone),
        "phone.format",
        "a phone number of 4 to 18 digits is needed");
  }

  static @Nullable String ip(Members members, int key) {
    String ip = textOrNull(members, key, FieldLimits.IP_MAX);
    return shaped(
        members,
        key,
        ip,
        ip == null || IpAddress.shaped(ip),
        "ip.format",
        "an IP address is needed, like 192.0.2.7 or 2001:db8::7");
  }

  /// Text of digits alone, `min` to `max` of them; empty when absent.
  static String digitsOrEmpty(Members members, int key, int min, int max, String code) {
    String digits = textOrEmpty(members, key, max);
    boolean fits = digits.isEmpty() || digits.length() >= min && digitsAlone(digits);
    shaped(members, key, digits, fits, code, min + " to " + max + " digits are needed");
    return digits;
  }

  private static boolean digitsAlone(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /// Notes `code` unless the value fits or has a fault already.
  static @Nullable String shaped(
      Members members, int key, @Nullable String value, boolean fits, String code, String message) {
    if (!fits && value != null && !value.isEmpty()) {
      members.scalars().faults().add(members.optional(key), code, message);
    }
    return value;
  }

  static List<String> texts(Members members, int key, int countMax, int max) {
    int node = members.optional(key);
    Scalars scalars = members.scalars();
    if (node < 0 || !scalars.list(node, countMax)) {
      return List.of();
    }
    var texts = new ArrayList<String>();
    JsonTape tape = scalars.tape();
    for (int at = node + 1; at < tape.next(node); at = tape.next(at)) {
      String text = scalars.text(at, max);
      if (!text.isEmpty() && texts.contains(text)) {
        scalars.faults().add(at, "list.duplicate", "each stands once in this list");
      }
      texts.add(text);
    }
    return List.copyOf(texts);
  }
}

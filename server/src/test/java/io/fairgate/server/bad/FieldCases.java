package io.fairgate.server.bad;

import java.util.ArrayList;
import java.util.List;

/// Families 2 to 5: numbers, texts, times, addresses of networks, each in one place of a good
/// order.
final class FieldCases {
  private static final int WRONG = 422;

  private FieldCases() {}

  static List<Case> numbers(String good) {
    var cases = new ArrayList<Case>();
    String[] notWhole = {
      "-1",
      "-0.5",
      "0.1",
      "1.005",
      "12.345",
      "1e3",
      "1E400",
      "1e-400",
      "1e50000000",
      "9007199254740993",
      "9223372036854775808",
      "-9223372036854775809",
      "99999999999999999999",
      "\"12\"",
      "\"\"",
      "null",
      "true",
      "[]",
      "{}",
      "[12]",
      "\"0x10\"",
      "12.0",
    };
    for (String number : notWhole) {
      put(cases, good, "\"total\":2500", "\"total\":" + number, "#/order/total");
      put(
          cases,
          good,
          "\"unit_amount\":2500",
          "\"unit_amount\":" + number,
          "#/order/lines/0/unit_amount");
      if (!number.equals("null")) {
        put(cases, good, "\"quantity\":1", "\"quantity\":" + number, "#/order/lines/0/quantity");
      }
    }
    cases.add(
        Case.of(
            "a number of 200 digits",
            good.replace("\"total\":2500", "\"total\":" + "9".repeat(200)),
            400,
            "#/order/total"));
    for (String currency : List.of("XXX1", "eur", "", "EURO", "ZZZ", "€")) {
      put(
          cases,
          good,
          "\"currency\":\"EUR\"",
          "\"currency\":\"" + currency + "\"",
          "#/order/currency");
    }
    String line = "{\"sku\":\"tea\",\"seller\":\"northwind\",\"quantity\":1,\"unit_amount\":1}";
    String lines = (line + ",").repeat(500) + line;
    cases.add(
        Case.of(
            "501 lines",
            good.replaceAll("\"lines\":\\[[^]]*]", "\"lines\":[" + lines + "]"),
            WRONG,
            "#/order/lines"));
    put(cases, good, "\"lines\":[", "\"lines\":[1,", "#/order/lines/0");
    return cases;
  }

  static List<Case> texts(String good) {
    var cases = new ArrayList<Case>();
    for (String id :
        List.of("", "x".repeat(129), "a\\u0000b", "a\\nb", "a\\u001b[31mb", "\\u007f")) {
      put(cases, good, "\"buyer\":\"mia\"", "\"buyer\":\"" + id + "\"", "#/order/buyer");
    }
    String[] cards = {
      "4111111111111111",
      "4111 1111 1111 1111",
      "4111-1111-1111-1111",
      "5555555555554444",
      "378282246310005",
      "my card is 4012888888881881 thanks",
    };
    for (String card : cards) {
      put(cases, good, "\"buyer\":\"mia\"", "\"buyer\":\"" + card + "\"", "#/order/buyer");
      put(cases, good, "\"sku\":\"tea\"", "\"sku\":\"" + card + "\"", "#/order/lines/0/sku");
      put(cases, good, "\"device\":\"d-mia\"", "\"device\":\"" + card + "\"", "#/order/device");
      put(cases, good, "{\"type\"", "{\"note\":\"" + card + "\",\"type\"", "#/note");
    }
    for (String name : List.of("cvv", "cvc", "card_security_code", "CVV2")) {
      put(
          cases,
          good,
          "\"method\":\"card\"",
          "\"method\":\"card\",\"" + name + "\":\"123\"",
          "#/order/payment/" + name);
    }
    for (String email :
        List.of("mia", "@", "mia@", "@example.com", "a b@example.com", "<script>")) {
      put(cases, good, "\"mia@example.com\"", "\"" + email + "\"", "#/order/email");
    }
    return cases;
  }

  static List<Case> times(String good, String at) {
    var cases = new ArrayList<Case>();
    String[] times = {
      "",
      "now",
      "1969-12-31T23:59:59Z",
      "9999-12-31T23:59:59Z",
      "2026-03-03T24:00:00Z",
      "2026-03-03T23:60:00Z",
      "2026-03-03T23:59:61Z",
      "2026-03-03T10:00:00",
      "2026-03-03",
      "2026-02-30T10:00:00Z",
      "2025-02-29T10:00:00Z",
      "2026-13-01T10:00:00Z",
      "2026-00-10T10:00:00Z",
      "2026-03-03T10:00:00+15:99",
      "2026-03-03T10:00:00+1:00",
      "2026-03-03 10:00:00Z ",
      "1772532000",
      "20260303T100000Z",
      "2026-W10-2T10:00:00Z",
      "2026-03-03T10:00:00Zulu",
      "2126-03-03T10:00:00Z",
      "Tue, 03 Mar 2026 10:00:00 GMT",
    };
    for (String time : times) {
      put(cases, good, "\"at\":\"" + at + "\"", "\"at\":\"" + time + "\"", "#/at");
    }
    put(cases, good, "\"at\":\"" + at + "\"", "\"at\":1772532000000", "#/at");
    put(cases, good, "\"at\":\"" + at + "\"", "\"at\":null", "#/at");
    String[] ahead = {"PT6M", "P1D", "P3650D"};
    for (String duration : ahead) {
      var later = java.time.Instant.now().plus(java.time.Duration.parse(duration));
      put(cases, good, "\"at\":\"" + at + "\"", "\"at\":\"" + later + "\"", "#/at");
    }
    return cases;
  }

  static List<Case> networks(String good) {
    var cases = new ArrayList<Case>();
    String[] addresses = {
      "0x7f.1",
      "0177.0.0.1",
      "2130706433",
      "[::]",
      "127.1",
      "256.1.1.1",
      "1.2.3",
      "1.2.3.4.5",
      "1.2.3.4 ",
      "1.2.3.4/8",
      "::ffff:999.0.0.1",
      "1::2::3",
      ":::",
      "fe80::1%eth0",
      "example.com",
      "localhost",
      "http://1.2.3.4",
      "1.2.3.4:80",
      "１.2.3.4",
      "12345::",
    };
    for (String address : addresses) {
      put(cases, good, "\"192.0.2.7\"", "\"" + address + "\"", "#/order/ip");
    }
    return cases;
  }

  private static void put(List<Case> cases, String good, String from, String to, String pointer) {
    if (!good.contains(from)) {
      throw new IllegalArgumentException(from);
    }
    cases.add(Case.of(to, good.replace(from, to), WRONG, pointer));
  }
}

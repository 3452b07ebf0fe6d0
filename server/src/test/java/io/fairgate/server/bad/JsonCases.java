package io.fairgate.server.bad;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/// Family 1: what is no JSON, is JSON that bites, or is JSON of another shape.
final class JsonCases {
  private JsonCases() {}

  /// Each line is a document that RFC 8259 does not have.
  private static final String NOT_JSON =
      """
      [1 true]
      [1,,2]
      [1,]
      [,1]
      [1
      [1}
      [1]]
      [1]x
      ["x"
      ["x
      ["x",
      [
      ]
      [:1]
      [,]
      [-]
      [--1]
      [+1]
      [.5]
      [1.]
      [1.e1]
      [1e]
      [1e+]
      [1E-]
      [01]
      [-01]
      [0x10]
      [1_000]
      [1 000]
      [1.2.3]
      [1e1e1]
      [Infinity]
      [-Infinity]
      [NaN]
      [nan]
      [True]
      [nul]
      [nulll]
      [tru]
      [fals]
      [undefined]
      ['a']
      [a]
      [\\a]
      ["\\x00"]
      ["\\u"]
      ["\\u00"]
      ["\\u00g0"]
      ["\\"]
      ["\\'"]
      ["\\0"]
      ["a\\"]
      {"a"}
      {"a" 1}
      {"a":}
      {"a":1,}
      {,"a":1}
      {"a":1 "b":2}
      {"a":1,,"b":2}
      {a:1}
      {'a':1}
      {1:1}
      {null:1}
      {"a":1}}
      {"a":1}{"b":2}
      {"a":1} {"b":2}
      {"a":1}#
      {"a":1}//x
      {"a":1}/* x */
      /* x */{"a":1}
      // x
      {"a":/*x*/1}
      {"a":1]
      {"a"::1}
      {"a":1:2}
      {:1}
      {
      }
      {"a":"x
      <html></html>
      <?xml version="1.0"?>
      type=order.placed&id=1
      {{"a":1}}
      ([])
      *
      nul
      tru
      "x
      """;

  static List<Case> all(String good) {
    var cases = new ArrayList<Case>();
    int line = 0;
    for (String text : NOT_JSON.split("\n")) {
      cases.add(Case.of("no JSON " + ++line + ": " + text, text, 400, "*"));
    }
    shapes(cases);
    bytes(cases, good);
    large(cases, good);
    byte[] whole = good.getBytes(UTF_8);
    for (int length = 0; length < whole.length; length++) {
      byte[] part = java.util.Arrays.copyOf(whole, length);
      cases.add(new Case("cut at byte " + length, part, 400, "*"));
    }
    return cases;
  }

  private static void shapes(List<Case> cases) {
    for (String text : List.of("null", "true", "false", "0", "-1.5e3", "\"text\"", "[]", "[{}]")) {
      cases.add(Case.of("another shape: " + text, text, 422, "#"));
    }
    cases.add(Case.of("an empty object", "{}", 422, "#/type"));
    cases.add(Case.of("an empty body", "", 400, "#"));
    cases.add(Case.of("blanks", " \n\t ", 400, "#"));
  }

  private static void bytes(List<Case> cases, String good) {
    for (Charset charset :
        List.of(UTF_16LE, UTF_16BE, Charset.forName("UTF-32LE"), Charset.forName("UTF-32BE"))) {
      cases.add(new Case("in " + charset, good.getBytes(charset), 400, "*"));
    }
    cases.add(Case.of("a byte order mark", "\uFEFF" + good, 400, "*"));
    String[] ill = {
      "\u00C0\u00AF",
      "\u00E0\u0080\u00AF",
      "\u00F0\u0080\u0080\u00AF",
      "\u00ED\u00A0\u0080",
      "\u00ED\u00B0\u0080",
      "\u00F4\u0090\u0080\u0080",
      "\u00F5\u0080\u0080\u0080",
      "\u0080",
      "\u00FF",
      "\u00FE",
      "\u00C3",
      "\u00E2\u0082",
    };
    for (String bytes : ill) {
      byte[] body = ("{\"type\":\"" + bytes + "\"}").getBytes(ISO_8859_1);
      cases.add(new Case("ill UTF-8 of " + bytes.length(), body, 400, "*"));
    }
    for (String half : List.of("\\ud800", "\\udc00", "\\ud800\\ud800", "\\ud800x", "\\udfff")) {
      cases.add(Case.of("half a pair " + half, "{\"type\":\"" + half + "\"}", 400, "*"));
    }
    for (int control = 0; control < 0x20; control++) {
      cases.add(
          Case.of(
              "control character " + control, "{\"type\":\"" + (char) control + "\"}", 400, "*"));
      String escaped = "\\u00" + (control < 16 ? "0" : "") + Integer.toHexString(control);
      cases.add(
          Case.of(
              "escaped control character " + control,
              good.replace("\"tea\"", "\"te" + escaped + "a\""),
              422,
              "#/order/lines/0/sku"));
    }
    cases.add(Case.of("a form feed between", "{\f\"type\":\"x\"}", 400, "*"));
    cases.add(Case.of("a no-break space between", "{\u00A0\"type\":\"x\"}", 400, "*"));
    cases.add(Case.of("a line separator between", "{\u2028\"type\":\"x\"}", 400, "*"));
  }

  private static void large(List<Case> cases, String good) {
    cases.add(Case.of("20,000 lists deep", "[".repeat(20_000) + "]".repeat(20_000), 400, "*"));
    cases.add(Case.of("10,000 objects deep", "{\"a\":".repeat(10_000) + "1", 400, "*"));
    cases.add(Case.of("33 deep", "[".repeat(33) + "]".repeat(33), 400, "*"));
    cases.add(Case.of("30,000 values", "[" + "1,".repeat(29_999) + "1]", 400, "*"));
    var keys = new StringBuilder("{");
    for (int i = 0; i < 5_000; i++) {
      keys.append("\"k").append(i).append("\":1,");
    }
    cases.add(Case.of("5,000 keys", keys + "\"z\":1}", 400, "*"));
    cases.add(Case.of("colliding keys", "{\"AaAa\":1,\"BBBB\":2,\"AaBB\":3}", 422, "*"));
    cases.add(
        Case.of("a key twice", good.replace("{\"type\"", "{\"id\":\"x\",\"type\""), 422, "#/id"));
    cases.add(
        Case.of(
            "a key twice but for escapes",
            good.replace("{\"type\"", "{\"\\u0069d\":\"x\",\"type\""),
            422,
            "#/id"));
    cases.add(Case.of("a text of 9 KB", "{\"type\":\"" + "x".repeat(9_000) + "\"}", 400, "#/type"));
    cases.add(Case.of("a key of 1 KB", "{\"" + "k".repeat(1_000) + "\":1}", 400, "*"));
    cases.add(Case.of("a text of 200 KB", "{\"type\":\"" + "x".repeat(200_000) + "\"}", 413, "*"));
    cases.add(Case.of("a body of 1 MB", " ".repeat(1 << 20), 413, "*"));
  }
}

package io.fairgate.marketplace.codec;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.marketplace.codec.EventJson.Parsed;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What the codec says of bad input: the tables under `faults/`.
class EventFaultsTest {
  /// An order with every field that the table of fields replaces.
  private static final String GOOD =
      """
      {"type":"order.placed","tenant":"default","at":"2026-03-03T16:15:00Z","id":"e-1","order":{\
      "id":"o-1","buyer":"mia","email":"m@example.com","phone":"+49301234567","ip":"192.0.2.7",\
      "ip_country":"DE","currency":"EUR","total":8499,"shipping_fee":499,"gift":false,"lines":[{\
      "sku":"a","quantity":1,"unit_amount":8000}],"coupons":[{"campaign":"c","terms":{\
      "new_buyers":true,"regions":[],"from":"2026-01-01T00:00:00Z","until":"2027-01-01T00:00:00Z"\
      }}],"shipping_address":{"country":"DE","kind":"home","latitude":52,"longitude":13},\
      "payment":{"method":"card","token":"t","bin":"411111","last4":"1111","expiry":"2028-05"}}}\
      """;

  @Test
  void eachDocumentGetsItsFaults() {
    assertAll(
        FaultTables.documents().stream()
            .map(row ->
                () ->
                    assertEquals(
                        row.expected(),
                        FaultTables.verdict(FaultTables.bytes(row.input())),
                        row.input())));
  }

  @Test
  void eachFieldGetsItsFaults() {
    var rows =
        FaultTables.text("fields.txt")
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();
    assertTrue(rows.size() > 100);
    assertAll(
        rows.stream()
            .map(row ->
                () -> {
                  String[] cells = row.split(" {2}");
                  assertEquals(cells[2], codes(with(cells[0], cells[1])), row);
                }));
  }

  /// The good order with the value of one key replaced.
  private static String with(String key, String value) {
    var member = Pattern.compile("\"" + key + "\":(\"[^\"]*\"|\\[[^]]*]|[^,}]*)");
    Matcher found = member.matcher(GOOD);
    assertTrue(found.find(), key);
    return found.replaceFirst(Matcher.quoteReplacement("\"" + key + "\":" + value));
  }

  private static String codes(String line) {
    return Arrays.stream(FaultTables.verdict(FaultTables.bytes(line)).split("\n"))
        .map(fault -> fault.substring(fault.indexOf(' ') + 1))
        .collect(Collectors.joining(" "));
  }

  @Test
  void noFaultRepeatsWhatItRefuses() {
    for (var row : FaultTables.documents()) {
      byte[] line = FaultTables.bytes(row.input());
      if (EventJson.parse(line, 0, line.length) instanceof Parsed.Refused refused) {
        assertFalse(refused.toString().replace(" ", "").contains("111111"), refused.toString());
        assertFalse(refused.toString().contains("5555"), refused.toString());
      }
    }
  }

  @Test
  void aWrongNameGetsTheNearestOneAsAdvice() {
    assertEquals(
        List.of("this key is not known here, did you mean shipping_fee?"),
        messages(GOOD.replace("\"shipping_fee\"", "\"shiping_fee\"")));
    assertEquals(
        List.of("this key is not known here"),
        messages(GOOD.replace("\"shipping_fee\"", "\"colour\"")));
  }

  private static List<String> messages(String line) {
    return assertInstanceOf(Parsed.Refused.class, EventJson.parse(line)).faults().stream()
        .map(fault -> fault.message())
        .toList();
  }

  @Test
  void fiftyFaultsAreEnough() {
    String many = "{\"type\":\"label\",\"a\":1" + ",\"x\":1".repeat(200) + "}";
    var refused = assertInstanceOf(Parsed.Refused.class, EventJson.parse(many));
    assertEquals(50, refused.faults().size());
  }

  @Test
  void everyCodeInTheDocumentationIsInTheTablesAndBack() {
    var documented = new TreeSet<String>(EventDocumentation.faultCodes());
    var shown = new TreeSet<String>();
    FaultTables.documents()
        .forEach(
            row -> row.expected().lines().forEach(l -> shown.add(l.substring(l.indexOf(' ') + 1))));
    FaultTables.text("fields.txt")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(line -> shown.addAll(List.of(line.split(" {2}")[2].split(" "))));
    shown.remove("ok");
    shown.addAll(JsonBoundsTest.CODES);
    assertEquals(documented, shown, String.format(Locale.ROOT, "in docs/events.md"));
  }
}

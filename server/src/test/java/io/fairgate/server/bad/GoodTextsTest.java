package io.fairgate.server.bad;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fairgate.server.Order;
import io.fairgate.server.Shop;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What looks bad and is not: names, texts and times that real people have.
class GoodTextsTest {
  private static final List<String> NAMES =
      List.of(
          "Z\u0351\u0341a\u0325l\u0347g\u0300o\u0301",
          "\u202Eoksar",
          "李",
          "O'Brien",
          "Null",
          "Ng",
          "A",
          "İstanbul ı",
          "Zoë",
          "Zoe\u0308",
          "👨‍👩‍👧‍👦",
          "<script>alert(1)</script>",
          "\\\"><img src=x onerror=alert(1)>",
          "{{7*7}}",
          "${jndi:ldap://x/a}",
          "' OR 1=1--",
          "=HYPERLINK(\\\"x\\\")",
          "@SUM(A1)",
          "+1",
          "-1",
          "محمد",
          "ﬁnanz",
          "ａｂｃ");

  private static final List<String> TIMES =
      List.of("+14:00", "-12:00", "+00:00", "-00:00", ".5Z", ".123456789Z");

  @Test
  void namesOfAllScriptsAndTextsThatLookLikeCodeAreTakenAsTheyAre() {
    try (var shop = new Shop()) {
      int taken = 0;
      for (String name : NAMES) {
        String body =
            Order.of("T" + taken, "theo" + taken)
                .replace(
                    "\"lines\"",
                    "\"shipping_address\":{\"name\":\""
                        + name
                        + "\",\"line1\":\"Lindenallee 12b\",\"city\":\""
                        + name
                        + "\",\"country\":\"DE\"},\"lines\"");
        var heard = shop.post("/v1/orders", body);
        assertEquals(200, heard.status(), () -> name + ": " + heard.body());
        assertEquals(200, shop.get("/v1/orders/T" + taken).status());
        taken++;
      }
      for (String zone : TIMES) {
        String at = Order.at(24 * 60).replace("Z", zone);
        var heard = shop.post("/v1/orders", Order.of("T" + taken, "theo" + taken, at, ""));
        assertEquals(200, heard.status(), () -> zone + ": " + heard.body());
        taken++;
      }
      System.out.println("odd but good input: " + taken + " orders taken");
    }
  }
}

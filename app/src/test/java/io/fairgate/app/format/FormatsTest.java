package io.fairgate.app.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fairgate.app.terminal.Stop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatsTest {
  @Test
  void aHandbookTransactionIsAnOrderAndWhatWasFraudIsLabelled() throws IOException {
    assertEquals(
        """
        {"type":"order.placed","tenant":"handbook","id":"t1","at":"2018-04-01T00:00:31Z",\
        "order":{"id":"t1","buyer":"7","currency":"EUR","total":5716,"lines":[{"sku":"",\
        "seller":"42","unit_amount":5716}],"payment":{"method":"card","token":"7"}}}
        {"type":"order.placed","tenant":"handbook","id":"t2","at":"2018-04-01T00:01:00Z",\
        "order":{"id":"t2","buyer":"8","currency":"EUR","total":8565,"lines":[{"sku":"",\
        "seller":"42","unit_amount":8565}],"payment":{"method":"card","token":"8"}}}
        {"type":"label","tenant":"handbook","id":"t2-label","at":"2018-04-01T00:01:00Z",\
        "order":"t2","label":"fraud"}
        refused line 4, terminal: terminal must be a number, got `x`
        """,
        Golden.read(
            Formats.HANDBOOK,
            """
            t,customer,terminal,amount,scenario
            31,7,42,57.16,0
            60,8,42,85.64999999999999,2
            61,8,x,1.0,0
            """));
  }

  @Test
  void anOnlineRetailInvoiceIsAnOrderThatMayBeCancelled() throws IOException {
    assertEquals(
        """
        {"type":"order.placed","tenant":"online-retail","id":"101",\
        "at":"2011-01-03T08:00:00Z","order":{"id":"101","buyer":"8","currency":"GBP",\
        "total":340,"lines":[{"sku":"T2","seller":"gift-shop","unit_amount":340}],\
        "shipping_address":{"country":"IE"},"payment":{"method":"invoice"}}}
        {"type":"order.placed","tenant":"online-retail","id":"100",\
        "at":"2011-01-03T09:00:00Z","order":{"id":"100","buyer":"7","currency":"GBP",\
        "total":1510,"lines":[{"sku":"T1","seller":"gift-shop","quantity":2,\
        "unit_amount":255},{"sku":"T3","seller":"gift-shop","unit_amount":1000}],\
        "shipping_address":{"country":"DE"},"payment":{"method":"invoice"}}}
        {"type":"order.cancelled","tenant":"online-retail","id":"C106",\
        "at":"2011-01-05T09:00:00Z","order":"100"}
        refused line 12, Quantity: must be a whole number, got `x`
        1 lines without customer
        1 lines without a positive quantity and price
        1 invoices of nothing
        1 cancellations of a part
        1 cancellations of an order
        1 cancellations of no order here
        """,
        Golden.read(
            Formats.ONLINE_RETAIL,
            """
            InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
            100,T1,"TEA, GREEN",2,2011-01-03 09:00:00,2.55,7,Germany
            101,T2,CUP,1,2011-01-03 08:00:00,3.395,8,EIRE
            100,T3,POT,1,2011-01-03 09:00:00,10,7,Germany
            102,T2,CUP,1,2011-01-03 10:00:00,3.39,,France
            103,T2,CUP,-1,2011-01-03 10:01:00,3.39,7,Germany
            104,T2,CUP,1,2011-01-03 10:02:00,0,7,Germany
            C105,T1,"TEA, GREEN",-1,2011-01-04 09:00:00,2.55,7,Germany
            C106,T1,"TEA, GREEN",-1,2011-01-05 09:00:00,2.55,7,Germany
            C106,T3,POT,-1,2011-01-05 09:00:00,10,7,Germany
            C107,T9,VASE,-1,2011-01-06 09:00:00,1,7,Germany
            108,T1,TEA,x,2011-01-07 09:00:00,1,7,Germany
            """));
  }

  private static final String FRAUD =
      """
      \uFEFFuser_id,signup_time,purchase_time,purchase_value,device_id,source,browser,sex,age,ip_address,class
      5,2/24/2015 22:55,4/18/2015 2:47,34,DEV1,SEO,Chrome,M,39,16777217.8,0
      6,1/1/2015 18:52,1/1/2015 18:52,15,DEV2,Ads,Opera,F,53,3840542444,1
      7,8/11/2015 19:00,,,,,,,,,
      """;

  @Test
  void aShopFraudLineIsASignUpAnOrderAndALabelInTimeOrder(@TempDir Path folder) throws IOException {
    Path ranges = folder.resolve("ranges.csv");
    Files.writeString(
        ranges,
        """
        lower_bound_ip_address,upper_bound_ip_address,country
        16777216,16777471,Australia
        3840540000,3840549999,Korea Republic of
        """);
    assertEquals(
        """
        {"type":"account.registered","tenant":"ecommerce-fraud","id":"s6",\
        "at":"2015-01-01T18:52:00Z","buyer":"6","device":"DEV2","ip":"228.234.6.236"}
        {"type":"order.placed","tenant":"ecommerce-fraud","id":"o6",\
        "at":"2015-01-01T18:52:00Z","order":{"id":"o6","buyer":"6","device":"DEV2",\
        "ip":"228.234.6.236","ip_country":"KR","currency":"USD","total":1500,\
        "lines":[{"sku":"","seller":"shop","unit_amount":1500}],\
        "payment":{"method":"card"}}}
        {"type":"label","tenant":"ecommerce-fraud","id":"o6-label",\
        "at":"2015-01-01T18:52:00Z","order":"o6","label":"fraud"}
        {"type":"account.registered","tenant":"ecommerce-fraud","id":"s5",\
        "at":"2015-02-24T22:55:00Z","buyer":"5","device":"DEV1","ip":"1.0.0.1"}
        {"type":"order.placed","tenant":"ecommerce-fraud","id":"o5",\
        "at":"2015-04-18T02:47:00Z","order":{"id":"o5","buyer":"5","device":"DEV1",\
        "ip":"1.0.0.1","ip_country":"AU","currency":"USD","total":3400,"lines":[{"sku":"",\
        "seller":"shop","unit_amount":3400}],"payment":{"method":"card"}}}
        {"type":"label","tenant":"ecommerce-fraud","id":"o5-label",\
        "at":"2015-04-18T02:47:00Z","order":"o5","label":"honest"}
        refused line 4, purchase_time: a time is written as 2/24/2015 22:55, got ``
        """,
        Golden.read(
            Formats.ECOMMERCE_FRAUD,
            IpCountries.read(ranges.toString(), Golden.console("")),
            FRAUD));
  }

  @Test
  void fairgatesOwnEventsComeBackAsTheyAre() throws IOException {
    String event =
        "{\"type\":\"account.signed_in\",\"id\":\"e1\",\"at\":\"2026-03-02T09:00:00Z\","
            + "\"buyer\":\"mia\",\"succeeded\":true}\n";
    assertEquals(
        event + "refused line 2, /type: type is needed, got nothing\n",
        Golden.read(Formats.FAIRGATE, event + "{\"id\":\"e2\"}\n\n"));
  }

  @Test
  void aFileWithoutTheColumnsIsRefusedWhole() {
    for (Formats format : Formats.values()) {
      if (format != Formats.FAIRGATE) {
        assertThrows(Stop.class, () -> Golden.read(format, "a,b\n1,2\n"), format.toString());
      }
    }
  }
}

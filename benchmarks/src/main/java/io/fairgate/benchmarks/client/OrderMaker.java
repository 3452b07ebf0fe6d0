package io.fairgate.benchmarks.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Locale;
import java.util.SplittableRandom;

/// Orders as JSON: the same number gives the same order, so that one can be sent again. Some 700
/// bytes, ten entities, buyers as skewed as in life.
public final class OrderMaker {
  private static final int BUYERS = 20_000;
  private static final int SELLERS = 500;
  private static final int CAMPAIGNS = 200;

  private final long seed;
  private final long startMillis;

  /// Order n happens n milliseconds after the start.
  public OrderMaker(long seed, long startMillis) {
    this.seed = seed;
    this.startMillis = startMillis;
  }

  /// The id of an order.
  public String id(long number) {
    return "o-" + Long.toString(seed, 36) + '-' + number;
  }

  public byte[] order(long number) {
    var random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
    int buyer = (int) (BUYERS * StrictMath.pow(random.nextDouble(), 3));
    int device = random.nextInt(10) == 0 ? random.nextInt(BUYERS) : buyer;
    int amount = 500 + random.nextInt(20_000);
    String id = id(number);
    String coupon =
        random.nextInt(4) == 0
            ? String.format(
                Locale.ROOT,
                "\"coupons\":[{\"campaign\":\"spring-%d\",\"code\":\"S%d\",\"discount\":100}],",
                random.nextInt(CAMPAIGNS),
                number)
            : "";
    String line =
        """
        {"type":"order.placed","id":"e-%1$s","at":"%2$s","order":{"id":"%1$s","checkout":"c-%1$s",\
        "buyer":"b%3$d","email":"buyer%3$d@example.com","phone":"+4930%4$07d","device":"d%5$d",\
        "ip":"10.%6$d.%7$d.7","ip_country":"DE","currency":"EUR","total":%8$d,\
        "lines":[{"sku":"sku-%9$d","seller":"s%10$d","category":"home","quantity":1,"unit_amount":%8$d}],%11$s\
        "shipping_address":{"line1":"Street %12$d","city":"Berlin","postal_code":"%13$05d","country":"DE"},\
        "billing_address":{"line1":"Street %12$d","city":"Berlin","postal_code":"%13$05d","country":"DE"},\
        "payment":{"method":"card","token":"tok-%3$d","bin":"411111","last4":"1111","card_country":"DE","expiry":"2030-05"}}}\
        """;
    return String.format(
            Locale.ROOT,
            line,
            id,
            Instant.ofEpochMilli(startMillis + number),
            buyer,
            buyer,
            device,
            buyer >> 8 & 255,
            buyer & 255,
            amount,
            random.nextInt(1_000),
            random.nextInt(SELLERS),
            coupon,
            buyer % 4_000,
            10_000 + buyer % 80_000)
        .getBytes(UTF_8);
  }
}

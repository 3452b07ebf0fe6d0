package io.fairgate.marketplace;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The currencies of ISO 4217 and how many decimals each has: our own table, since the one in the
/// Java platform changes with its releases, and decisions must not.
///
/// State of 2026-01-01, with those withdrawn since 2009, which older orders are in. Codes that are
/// no money to pay with (metals, funds, codes for tests) are not in it.
public final class Currencies {
  private static final String NONE =
      "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";

  private static final String TWO =
      """
      AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD
      CAD CDF CHF CNY COP CRC CUC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP
      GMD GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD
      LSL LTL LVL MAD MDL MGA MKD MMK MNT MOP MRO MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR
      NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP
      STD STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VEF VES WST XCD XCG
      YER ZAR ZMK ZMW ZWG ZWL BYR EEK
      """;

  private static final String THREE = "BHD IQD JOD KWD LYD OMR TND";

  private static final Map<String, Integer> EXPONENTS = exponents();

  private Currencies() {}

  private static Map<String, Integer> exponents() {
    var exponents = new TreeMap<String, Integer>();
    for (String code : NONE.split(" ")) {
      exponents.put(code, 0);
    }
    for (String code : TWO.strip().split("\\s+")) {
      exponents.put(code, 2);
    }
    for (String code : THREE.split(" ")) {
      exponents.put(code, 3);
    }
    exponents.put("BYR", 0);
    return exponents;
  }

  /// Every code, in alphabetical order.
  public static List<String> codes() {
    return List.copyOf(EXPONENTS.keySet());
  }

  public static boolean known(String code) {
    return EXPONENTS.containsKey(code);
  }

  /// How many decimals the currency has: 12.50 EUR are 1250 minor units, 12 JPY are 12.
  public static int exponent(String code) {
    Integer exponent = EXPONENTS.get(code);
    if (exponent == null) {
      throw new IllegalArgumentException("a currency of ISO 4217 is needed, got " + code);
    }
    return exponent;
  }
}

package io.fairgate.marketplace.identity;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The calling codes of countries (ITU E.164), with the prefix that a national number is written
/// with at home: `GB 44 0` makes 07700 900123 of Britain 447700900123.
record CallingCodes(String code, String trunk) {
  private static final String TABLE =
      """
      AE 971 0,AR 54 0,AT 43 0,AU 61 0,BA 387 0,BD 880 0,BE 32 0,BG 359 0,BR 55 0,BY 375 8,CA 1 1,
      CH 41 0,CL 56 -,CN 86 0,CO 57 -,CY 357 -,CZ 420 -,DE 49 0,DK 45 -,DO 1 1,EE 372 -,EG 20 0,
      ES 34 -,FI 358 0,FR 33 0,GB 44 0,GE 995 0,GR 30 -,HK 852 -,HR 385 0,HU 36 06,ID 62 0,IE 353 0,
      IL 972 0,IN 91 0,IS 354 -,IT 39 -,JP 81 0,KE 254 0,KR 82 0,KZ 7 8,LT 370 0,LU 352 -,LV 371 -,
      MA 212 0,MD 373 0,ME 382 0,MK 389 0,MT 356 -,MX 52 -,MY 60 0,NG 234 0,NL 31 0,NO 47 -,NZ 64 0,
      PE 51 0,PH 63 0,PK 92 0,PL 48 -,PR 1 1,PT 351 -,RO 40 0,RS 381 0,RU 7 8,SA 966 0,SE 46 0,
      SG 65 -,SI 386 0,SK 421 0,TH 66 0,TR 90 0,TW 886 0,UA 380 0,US 1 1,UY 598 0,VN 84 0,ZA 27 0
      """;

  private static final Map<String, CallingCodes> COUNTRIES = countries();

  private static Map<String, CallingCodes> countries() {
    var countries = new HashMap<String, CallingCodes>();
    for (String entry : TABLE.replace("\n", "").split(",")) {
      String[] parts = entry.split(" ");
      countries.put(parts[0], new CallingCodes(parts[1], parts[2].equals("-") ? "" : parts[2]));
    }
    return Map.copyOf(countries);
  }

  static @Nullable CallingCodes of(String country) {
    return COUNTRIES.get(country);
  }
}

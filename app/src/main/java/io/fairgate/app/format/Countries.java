package io.fairgate.app.format;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Countries' codes (ISO 3166-1 alpha-2) by the English names that data sets write.
final class Countries {
  /// Names that are not those of the JDK's own English table.
  private static final String OTHERS =
      """
      eire=IE
      usa=US
      rsa=ZA
      russian federation=RU
      czech republic=CZ
      korea republic of=KR
      korea democratic people's republic of=KP
      turkey=TR
      hong kong=HK
      macau=MO
      iran (islamic republic of)=IR
      taiwan; republic of china (roc)=TW
      slovakia (slovak republic)=SK
      viet nam=VN
      croatia (local name: hrvatska)=HR
      moldova republic of=MD
      bosnia and herzegowina=BA
      tanzania united republic of=TZ
      palestinian territory occupied=PS
      macedonia=MK
      syrian arab republic=SY
      saint kitts and nevis=KN
      saint vincent and the grenadines=VC
      trinidad and tobago=TT
      antigua and barbuda=AG
      sao tome and principe=ST
      curacao=CW
      congo=CG
      congo the democratic republic of the=CD
      cote d'ivoire=CI
      virgin islands (british)=VG
      virgin islands (u.s.)=VI
      libyan arab jamahiriya=LY
      brunei darussalam=BN
      swaziland=SZ
      lao people's democratic republic=LA
      myanmar=MM
      bonaire; sint eustatius; saba=BQ
      holy see (vatican city state)=VA
      turks and caicos islands=TC
      saint martin=MF
      reunion=RE
      wallis and futuna islands=WF
      micronesia federated states of=FM
      st. pierre and miquelon=PM
      """;

  private static final Map<String, String> CODES = codes();

  private Countries() {}

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      String name = Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
      codes.put(name.toLowerCase(Locale.ROOT), code);
    }
    OTHERS
        .lines()
        .forEach(line -> {
          int equals = line.indexOf('=');
          codes.put(line.substring(0, equals), line.substring(equals + 1));
        });
    return Map.copyOf(codes);
  }

  /// The code of a country's name, empty for what is none.
  static String code(String name) {
    return CODES.getOrDefault(name.strip().toLowerCase(Locale.ROOT), "");
  }
}

package io.fairgate.simulator.market.world;

import java.util.ArrayList;
import java.util.List;

/// The countries that people live in and orders go to, the most common first.
public final class Countries {
  private static final String TABLE =
      """
      DE|1|49|Lindenstraße,Hauptstraße,Gartenweg,Bahnhofstraße,Schillerstraße,Am Mühlbach,Ringstraße,Waldweg|Berlin:BE:52.52:13.40:10,Hamburg:HH:53.55:9.99:20,München:BY:48.14:11.58:80,Köln:NW:50.94:6.96:50
      FR|1|33|Rue des Lilas,Avenue Victor Hugo,Rue du Moulin,Boulevard Gambetta,Rue de l'Église,Allée des Chênes|Paris:IDF:48.86:2.35:75,Lyon:ARA:45.76:4.84:69,Marseille:PAC:43.30:5.37:13
      NL|1|31|Dorpsstraat,Kerkstraat,Molenweg,Schoolstraat,Julianalaan|Amsterdam:NH:52.37:4.90:10,Utrecht:UT:52.09:5.12:35
      ES|1|34|Calle Mayor,Avenida de la Constitución,Calle del Sol,Paseo Marítimo|Madrid:MD:40.42:-3.70:28,Barcelona:CT:41.39:2.17:08,Sevilla:AN:37.39:-5.98:41
      IT|1|39|Via Roma,Via Garibaldi,Corso Italia,Via Dante,Viale Europa|Roma:RM:41.90:12.50:00,Milano:MI:45.46:9.19:20,Torino:TO:45.07:7.69:10
      AT|1|43|Mariahilfer Straße,Grazer Straße,Dorfgasse,Kirchengasse|Wien:9:48.21:16.37:10,Graz:6:47.07:15.44:80
      PL|1|48|ulica Polna,ulica Leśna,ulica Słoneczna,ulica Krótka|Warszawa:MZ:52.23:21.01:00,Kraków:MA:50.06:19.94:30
      GB|0|44|High Street,Mill Lane,Station Road,Church Lane,Park Avenue,Victoria Road|London:LND:51.51:-0.13:20,Leeds:LDS:53.80:-1.55:31,Bristol:BST:51.45:-2.59:40
      SE|1|46|Storgatan,Skolgatan,Björkvägen,Kyrkogatan|Stockholm:AB:59.33:18.07:11,Malmö:M:55.60:13.00:21
      CH|1|41|Dorfstrasse,Seestrasse,Rue du Lac,Bergstrasse|Zürich:ZH:47.38:8.54:80,Genève:GE:46.20:6.14:12
      BE|1|32|Grote Markt,Rue Neuve,Stationsstraat,Chaussée de Mons|Bruxelles:BRU:50.85:4.35:10,Gent:VOV:51.05:3.72:90
      PT|0|351|Rua das Flores,Avenida da Liberdade,Rua Direita|Lisboa:11:38.72:-9.14:11,Porto:13:41.15:-8.61:40
      US|-5|1|Maple Street,Oak Avenue,2nd Street,Washington Boulevard,Elm Drive|New York:NY:40.71:-74.01:10,Wilmington:DE:39.75:-75.55:19,Los Angeles:CA:34.05:-118.24:90
      CA|-5|1|King Street,Queen Street West,Maple Road,Rue Sainte-Catherine|Toronto:ON:43.65:-79.38:50,Montréal:QC:45.50:-73.57:60
      """;

  /// How many of a hundred people live in each.
  private static final int[] SHARES = {34, 14, 9, 8, 8, 6, 6, 5, 3, 2, 2, 1, 1, 1};

  public static final List<Country> ALL = read();

  private Countries() {}

  private static List<Country> read() {
    var countries = new ArrayList<Country>();
    for (String line : TABLE.lines().toList()) {
      String[] parts = line.split("\\|", -1);
      var cities = new ArrayList<Country.City>();
      for (String city : parts[4].split(",", -1)) {
        String[] c = city.split(":", -1);
        cities.add(
            new Country.City(c[0], c[1], Double.parseDouble(c[2]), Double.parseDouble(c[3]), c[4]));
      }
      countries.add(
          new Country(
              parts[0],
              Integer.parseInt(parts[1]),
              parts[2],
              List.of(parts[3].split(",", -1)),
              List.copyOf(cities)));
    }
    return List.copyOf(countries);
  }

  public static Country any(Chance chance) {
    int left = chance.below(100);
    for (int i = 0; i < SHARES.length; i++) {
      left -= SHARES[i];
      if (left < 0) {
        return ALL.get(i);
      }
    }
    return ALL.getFirst();
  }

  public static Country otherThan(String code, Chance chance) {
    while (true) {
      Country country = any(chance);
      if (!country.code().equals(code)) {
        return country;
      }
    }
  }

  public static Country of(String code) {
    for (Country country : ALL) {
      if (country.code().equals(code)) {
        return country;
      }
    }
    throw new IllegalArgumentException("country must be one of the marketplace's, got " + code);
  }
}

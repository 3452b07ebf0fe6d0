package io.fairgate.simulator.market.world;

/// Gives people and abusers alike what identifies them: accounts, telephones, devices.
public final class Census {
  private static final String[] PROVIDERS = {
    "gmail.com", "example.com", "mail.example.org", "example.net", "post.example.com"
  };

  private int buyers;

  public Account account(String name, Country country, Chance chance) {
    int number = ++buyers;
    return new Account("b" + number, name, email(name, number, chance), phone(country, chance));
  }

  public Account guest(String name, Country country, Chance chance) {
    int number = ++buyers;
    return new Account(null, name, email(name, number, chance), phone(country, chance));
  }

  public Account named(String id, String name, Country country, Chance chance) {
    return new Account(id, name, id + "@gmail.com", phone(country, chance));
  }

  private static String email(String name, int number, Chance chance) {
    double where = chance.unit();
    String provider = where < 0.4 ? PROVIDERS[0] : PROVIDERS[1 + chance.below(4)];
    String dot = chance.happens(0.6) ? "." : "";
    return (name.replace(" ", dot) + number).toLowerCase(java.util.Locale.ROOT) + "@" + provider;
  }

  public static String phone(Country country, Chance chance) {
    return "+" + country.phonePrefix() + (chance.happens(0.5) ? "15" : "17") + chance.digits(7);
  }

  public static String device(Chance chance) {
    return "dev-" + chance.word(11);
  }
}

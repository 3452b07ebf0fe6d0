package io.fairgate.simulator.market.world;

import io.fairgate.marketplace.event.PostalAddress;
import java.util.Locale;

/// Writes one address, or one e-mail address, in another way that still arrives.
public final class Spelling {
  private Spelling() {}

  public static PostalAddress respelled(PostalAddress a, Chance chance) {
    String line1 =
        switch (chance.below(5)) {
          case 0 -> abbreviated(a.line1());
          case 1 -> a.line1().toUpperCase(Locale.ROOT);
          case 2 -> unaccented(a.line1());
          case 3 -> a.line1().toLowerCase(Locale.ROOT) + ",";
          default -> numberMoved(a.line1());
        };
    String city = chance.happens(0.3) ? unaccented(a.city()).toUpperCase(Locale.ROOT) : a.city();
    return new PostalAddress(
        a.name(), a.company(), line1, a.line2(), city, a.region(), a.postalCode(), a.country());
  }

  /// The same mailbox at a provider that ignores dots and what follows a plus sign.
  public static String sameMailbox(String email, Chance chance) {
    int at = email.indexOf('@');
    String local = email.substring(0, at).replace(".", "");
    if (chance.happens(0.5)) {
      int dot = chance.between(1, local.length() - 1);
      local = local.substring(0, dot) + "." + local.substring(dot);
    } else {
      local = local + "+" + chance.word(3);
    }
    return local + email.substring(at);
  }

  private static String abbreviated(String line) {
    return line.replace("straße", "str.")
        .replace("Straße", "Str.")
        .replace("Street", "St")
        .replace("Avenue", "Ave")
        .replace("Road", "Rd")
        .replace("Boulevard", "Blvd");
  }

  private static String unaccented(String text) {
    return text.replace("ß", "ss")
        .replace("ü", "u")
        .replace("ö", "o")
        .replace("é", "e")
        .replace("ó", "o")
        .replace("ñ", "n")
        .replace("è", "e");
  }

  private static String numberMoved(String line) {
    int space = line.lastIndexOf(' ');
    String last = line.substring(space + 1);
    boolean number = !last.isEmpty() && Character.isDigit(last.charAt(0));
    return number ? last + " " + line.substring(0, space) : line;
  }
}

package io.fairgate.marketplace.identity;

import java.util.Map;
import java.util.Set;

/// An e-mail address brought to the mailbox that it reaches.
///
/// Lower case and compatible forms (NFKC); the part behind a plus is dropped; dots and the like are
/// dropped where the provider ignores them; a provider's several domains are one; `xn--` domains
/// are in letters; a domain's last dot is dropped. `Mia.Lind+shop@GoogleMail.com` is
/// `mialind@gmail.com`.
public final class EmailAddress {
  private static final int LOCAL_MAX = 64;
  private static final int DOMAIN_MAX = 253;

  /// Domains under which one provider delivers to the same mailbox.
  private static final Map<String, String> SAME_PROVIDER =
      Map.of(
          "googlemail.com", "gmail.com",
          "me.com", "icloud.com",
          "mac.com", "icloud.com",
          "protonmail.com", "proton.me",
          "protonmail.ch", "proton.me",
          "pm.me", "proton.me",
          "ya.ru", "yandex.ru",
          "yandex.com", "yandex.ru");

  /// What a provider ignores in the name of a mailbox.
  private static final Map<String, String> IGNORED = Map.of("gmail.com", ".", "proton.me", ".-_");

  /// Providers to which a dash is a dot.
  private static final Set<String> DASH_IS_DOT = Set.of("yandex.ru");

  private EmailAddress() {}

  /// Whether the text has the shape of an address: a name, an @, a domain of two labels or more.
  public static boolean shaped(String text) {
    String email = Folding.compatible(text);
    int at = email.lastIndexOf('@');
    if (at < 1 || at > LOCAL_MAX || email.indexOf('@') != at && email.charAt(0) != '"') {
      return false;
    }
    for (int i = 0; i < email.length(); i++) {
      char c = email.charAt(i);
      if (Character.isWhitespace(c) || Character.isISOControl(c) || c == '<' || c == '>') {
        return false;
      }
    }
    return domainShaped(bare(email.substring(at + 1)));
  }

  private static boolean domainShaped(String domain) {
    int dots = 0;
    int label = 0;
    for (int i = 0; i < domain.length(); i++) {
      char c = domain.charAt(i);
      if (c == '.') {
        if (label == 0) {
          return false;
        }
        dots++;
        label = 0;
      } else if (c >= 0x80 || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-') {
        label++;
      } else {
        return false;
      }
    }
    return dots > 0 && label > 0 && domain.length() <= DOMAIN_MAX;
  }

  /// The domain in lower case and in letters, as the address names it.
  public static String domain(String text) {
    String email = Folding.compatible(text);
    String domain = bare(email.substring(email.lastIndexOf('@') + 1));
    return domain.contains("xn--") ? letters(domain) : domain;
  }

  private static String bare(String domain) {
    return domain.endsWith(".") ? domain.substring(0, domain.length() - 1) : domain;
  }

  private static String letters(String domain) {
    var letters = new StringBuilder();
    for (String label : domain.split("\\.")) {
      letters.append(letters.isEmpty() ? "" : ".").append(Punycode.decode(label));
    }
    return letters.toString();
  }

  public static String normalise(String text) {
    String email = Folding.compatible(text.strip());
    int at = email.lastIndexOf('@');
    if (at < 1) {
      return email;
    }
    String named = domain(email);
    String domain = SAME_PROVIDER.getOrDefault(named, named);
    String local = email.substring(0, at);
    int plus = local.indexOf('+');
    if (plus > 0) {
      local = local.substring(0, plus);
    }
    String ignored = IGNORED.getOrDefault(domain, "");
    String bare = ignored.isEmpty() ? local : without(local, ignored);
    if (DASH_IS_DOT.contains(domain)) {
      bare = bare.replace('-', '.');
    }
    return (bare.isEmpty() ? local : bare) + "@" + domain;
  }

  private static String without(String text, String ignored) {
    var bare = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (ignored.indexOf(text.charAt(i)) < 0) {
        bare.append(text.charAt(i));
      }
    }
    return bare.toString();
  }
}

package io.fairgate.marketplace.identity;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/// Folds text so that ways of writing the same come out the same, whatever the machine's locale.
final class Folding {
  private Folding() {}

  static boolean ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /// Composed (NFC): for ids, which mean what they say.
  static String composed(String text) {
    return ascii(text) ? text : Normalizer.normalize(text, Form.NFC);
  }

  /// Compatible forms made one (NFKC), in lower case: full-width letters become plain ones.
  static String compatible(String text) {
    if (ascii(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    String lower = Normalizer.normalize(text, Form.NFKC).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(lower, Form.NFKC).replace("i\u0307", "i");
  }

  /// Lower-case letters and digits of ASCII where there is a way to them: without accents, other
  /// scripts transliterated.
  static String latin(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return ascii(lower)
        ? lower
        : Transliteration.latin(Normalizer.normalize(lower, Form.NFKD).toLowerCase(Locale.ROOT));
  }
}

package io.fairgate.marketplace.identity;

import io.fairgate.marketplace.event.PostalAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Folds a postal address to the words that tell it from others, in a fixed order.
///
/// Taken in: both lines, postal code and country; the city only without a postal code. Left out:
/// name, company, region. Letters are folded to plain Latin; words that many write short are made
/// one ([AddressWords]); flat, floor, building and box stay bound to their number, so that a block
/// or a campus is not one address; then all words are sorted, so that their order says nothing.
///
/// `Hauptstraße 5, Whg. 3` and `5 Haupt Str., apartment 3` are both `5 haupt st u3`.
public final class AddressFold {
  private static final int US_ZIP_LENGTH = 5;

  private final List<String> words = new ArrayList<>();

  private AddressFold() {}

  /// The folded address; null when no line of it says where in the place it is.
  public static @Nullable String fold(PostalAddress address) {
    var fold = new AddressFold();
    String code = code(address.postalCode(), address.country());
    fold.line(address.line1());
    fold.line(address.line2());
    fold.words.remove(code);
    if (fold.words.isEmpty()) {
      return null;
    }
    if (code.isEmpty()) {
      fold.line(address.city());
    }
    Collections.sort(fold.words);
    return String.join(" ", fold.words)
        + "|"
        + code
        + "|"
        + address.country().toLowerCase(Locale.ROOT);
  }

  /// A postal code's letters and digits, without the country before it and the extension behind it.
  private static String code(String text, String country) {
    String latin = Folding.latin(text).strip();
    int dash = latin.indexOf('-');
    boolean countryFirst =
        dash > 0 && dash <= 2 && latin.chars().limit(dash).allMatch(AddressFold::letter);
    var code = new StringBuilder();
    for (int i = countryFirst ? dash : 0; i < latin.length(); i++) {
      if (letter(latin.charAt(i)) || digit(latin.charAt(i))) {
        code.append(latin.charAt(i));
      }
    }
    boolean extended = country.equals("US") && code.length() > US_ZIP_LENGTH;
    return extended ? code.substring(0, US_ZIP_LENGTH) : code.toString();
  }

  private void line(String text) {
    String latin =
        Folding.latin(text)
            .replaceAll("\\bc/", "calle ")
            .replaceAll("\\bp\\W{0,2}o\\W{0,2}box\\b", "pobox")
            .replaceAll("\\b([0-9]+)(st|nd|rd|th)\\b", "$1")
            .replace("n°", "no ")
            .replace("#", " # ");
    for (String part : latin.split("[,;\\n]")) {
      part(part);
    }
  }

  /// Takes in the words between two commas; a mark takes the value behind it, or a number before.
  private void part(String text) {
    List<String> raw = tokens(text);
    int firstOfPart = words.size();
    for (int i = 0; i < raw.size(); i++) {
      String word = raw.get(i);
      String meaning = AddressWords.meaning(word);
      if (meaning.charAt(0) != AddressWords.MARK) {
        word(word, meaning);
      } else if (i + 1 < raw.size() && value(raw.get(i + 1))) {
        var bound = new StringBuilder(meaning.substring(1)).append(raw.get(++i));
        if (i + 1 < raw.size() && goesOn(raw.get(i), raw.get(i + 1))) {
          bound.append(raw.get(++i));
        }
        words.add(bound.toString());
      } else if (words.size() > firstOfPart && number(words.get(words.size() - 1))) {
        words.add(meaning.substring(1) + words.remove(words.size() - 1));
      } else {
        words.add(word);
      }
    }
  }

  private void word(String word, String meaning) {
    if (meaning.equals(AddressWords.NOTHING)) {
      return;
    }
    if (!meaning.equals(word)) {
      words.add(meaning);
      return;
    }
    int ending = AddressWords.ending(word);
    if (ending < word.length()) {
      word(word.substring(0, ending), AddressWords.meaning(word.substring(0, ending)));
      words.add(AddressWords.meaning(word.substring(ending)));
      return;
    }
    int split = split(word);
    if (split < word.length()) {
      words.add(word.substring(0, split));
      words.add(word.substring(split));
    } else {
      words.add(word.replace("ae", "a").replace("oe", "o").replace("ue", "u").replace("aa", "a"));
    }
  }

  /// Where letters follow the digits that a word begins with, as in `5b`.
  private static int split(String word) {
    int i = 0;
    while (i < word.length() && digit(word.charAt(i))) {
      i++;
    }
    return i == 0 ? word.length() : i;
  }

  /// What can tell a flat: anything with a digit, or one letter.
  private static boolean value(String word) {
    return word.length() == 1 && !word.equals("#") || word.chars().anyMatch(AddressFold::digit);
  }

  private static boolean goesOn(String value, String next) {
    boolean letterNext = next.length() == 1 && letter(next.charAt(0));
    boolean letterBefore = value.length() == 1 && letter(value.charAt(0));
    return letterNext && number(value) || letterBefore && number(next);
  }

  private static List<String> tokens(String text) {
    var tokens = new ArrayList<String>();
    int from = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && inside(text.charAt(i));
      if (inside && from < 0) {
        from = i;
      } else if (!inside && from >= 0) {
        tokens.add(text.substring(from, i));
        from = -1;
      }
    }
    return tokens;
  }

  private static boolean inside(char c) {
    return c == '#' || Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  private static boolean number(String word) {
    return word.chars().allMatch(AddressFold::digit);
  }

  private static boolean letter(int c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean digit(int c) {
    return c >= '0' && c <= '9';
  }
}

package io.fairgate.marketplace.identity;

import java.util.HashMap;
import java.util.Map;

/// Writes Cyrillic, Greek and special Latin letters in plain Latin ones, and drops accents.
///
/// Cyrillic follows the ICAO's table for passports (Doc 9303, part 3), Greek ELOT 743, both without
/// regard to language: it only has to come out the same each time. What is in no table stays as it
/// is.
final class Transliteration {
  private static final String TABLE =
      """
      ß=ss æ=ae œ=oe ø=o ł=l đ=d ð=d þ=th ħ=h ı=i ŋ=n ŧ=t
      а=a б=b в=v г=g д=d е=e ж=zh з=z и=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts
      ч=ch ш=sh щ=shch ъ=ie ы=y ь= э=e ю=iu я=ia є=ie і=i ґ=g ђ=d ј=j љ=lj њ=nj ћ=c џ=dz ѕ=dz
      α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f
      χ=ch ψ=ps ω=o
      """;

  private static final Map<Character, String> LETTERS = letters();

  private Transliteration() {}

  private static Map<Character, String> letters() {
    var letters = new HashMap<Character, String>();
    for (String pair : TABLE.strip().split("\\s+")) {
      letters.put(pair.charAt(0), pair.substring(2));
    }
    return Map.copyOf(letters);
  }

  /// Transliterates decomposed lower-case text.
  static String latin(String decomposed) {
    var out = new StringBuilder(decomposed.length() + 8);
    char before = 0;
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (Character.getType(c) == Character.NON_SPACING_MARK) {
        continue;
      }
      String plain = LETTERS.get(c);
      if (c == 'υ' && (before == 'ο' || before == 'α' || before == 'ε')) {
        out.append('u');
      } else if (plain != null) {
        out.append(plain);
      } else if (Character.isDigit(c)) {
        out.append((char) ('0' + Character.digit(c, 10)));
      } else {
        out.append(c);
      }
      before = c;
    }
    return out.toString();
  }
}

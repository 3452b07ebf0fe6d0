package io.fairgate.marketplace.json;

/// Which digits a payment card's number begins with (ISO/IEC 7812), and how many it then has.
final class CardSchemes {
  /// First and last six-digit prefix, then one bit for each length that occurs.
  private static final int[][] RANGES = {
    {220000, 220599, lengths(16, 19)}, // Mir
    {222100, 272099, lengths(16, 16)}, // Mastercard
    {300000, 305999, lengths(14, 19)}, // Diners Club
    {309500, 309599, lengths(14, 19)}, // Diners Club
    {340000, 349999, lengths(15, 15)}, // American Express
    {352800, 358999, lengths(16, 19)}, // JCB
    {360000, 369999, lengths(14, 19)}, // Diners Club
    {370000, 379999, lengths(15, 15)}, // American Express
    {380000, 399999, lengths(14, 19)}, // Diners Club
    {400000, 499999, lengths(13, 13) | lengths(16, 16) | lengths(19, 19)}, // Visa
    {501800, 501899, lengths(13, 19)}, // Maestro
    {502000, 502099, lengths(13, 19)}, // Maestro
    {503800, 503899, lengths(13, 19)}, // Maestro
    {500000, 509999, lengths(16, 19)}, // Maestro, Verve, Elo, RuPay
    {510000, 559999, lengths(16, 16)}, // Mastercard
    {560000, 589999, lengths(16, 19)}, // Maestro
    {589300, 589399, lengths(13, 19)}, // Maestro
    {630400, 630499, lengths(13, 19)}, // Maestro
    {639000, 639099, lengths(13, 19)}, // Maestro
    {670000, 679999, lengths(13, 19)}, // Maestro
    {600000, 699999, lengths(16, 19)}, // Discover, UnionPay, Maestro, RuPay, Troy
    {810000, 829999, lengths(16, 19)}, // UnionPay, RuPay
    {860000, 860099, lengths(16, 16)}, // Uzcard
    {979200, 979289, lengths(16, 16)}, // Troy
    {986000, 986099, lengths(16, 16)}, // Humo
  };

  private CardSchemes() {}

  private static int lengths(int min, int max) {
    int lengths = 0;
    for (int length = min; length <= max; length++) {
      lengths |= 1 << length;
    }
    return lengths;
  }

  static boolean has(int prefix, int length) {
    for (int[] range : RANGES) {
      if (prefix >= range[0] && prefix <= range[1] && (range[2] >>> length & 1) != 0) {
        return true;
      }
    }
    return false;
  }
}

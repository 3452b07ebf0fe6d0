package io.fairgate.decision.buyer;

import io.fairgate.decision.policy.BuyerFact;

/// One fact of a buyer's own that they are told. Each form can hold nothing finer than what may be
/// said: numbers are rounded and words are of a closed set, whatever was put in.
public sealed interface Told {

  /// An amount, to two digits.
  record Money(long minor, String currency) implements Told {
    public Money {
      minor = BuyerFact.rounded(minor);
    }
  }

  /// How many, exact to 10, then to two digits.
  record Count(long count) implements Told {
    public Count {
      count = BuyerFact.rounded(count);
    }
  }

  /// How often a week, to a whole number; 0 stands for less than once.
  record PerWeek(long times) implements Told {
    public PerWeek {
      times = BuyerFact.rounded(times);
    }

    static PerWeek of(double times) {
      return new PerWeek(times > 0 && times < Long.MAX_VALUE ? (long) StrictMath.rint(times) : 0);
    }
  }

  /// A country by its two letters; what is none is empty.
  record Country(String code) implements Told {
    public Country {
      code = code.matches("[A-Z]{2}") ? code : "";
    }
  }

  /// A word that [Phrases] knows; what is none is empty.
  record Word(String word) implements Told {
    public Word {
      word = English.PHRASES.words().containsKey(word) ? word : "";
    }
  }
}

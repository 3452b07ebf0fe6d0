package io.fairgate.decision.buyer;

import io.fairgate.decision.Outcome;
import io.fairgate.decision.Recorded;
import io.fairgate.decision.policy.Change;
import io.fairgate.decision.policy.Policy;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a buyer is told of a decision: what was decided, on which grounds, what they can do, and
/// whether software alone decided.
///
/// It can be made of a record only, and takes from it what may be said and nothing else: the
/// reasons' texts for buyers with the facts of their closed lists. It has no place for a score, a
/// threshold, a rule or what is known of anybody else.
public final class BuyerStatement {
  private final String orderId;
  private final long atMillis;
  private final Phrases phrases;
  private final Outcome outcome;
  private final Optional<Change> change;
  private final DecidedBy decidedBy;
  private final boolean isOfLines;
  private final List<Ground> grounds;

  private BuyerStatement(
      String orderId,
      long atMillis,
      Phrases phrases,
      Outcome outcome,
      Optional<Change> change,
      DecidedBy decidedBy,
      boolean isOfLines,
      List<Ground> grounds) {
    this.orderId = orderId;
    this.atMillis = atMillis;
    this.phrases = phrases;
    this.outcome = outcome;
    this.change = change;
    this.decidedBy = decidedBy;
    this.isOfLines = isOfLines;
    this.grounds = List.copyOf(grounds);
  }

  /// One reason, in the buyer's words. `facts` are the names and the values that `text` holds;
  /// `code` finds the reason in a catalogue and is not shown.
  public record Ground(
      String code,
      String text,
      String remedy,
      Map<String, Told> facts,
      String term,
      String article) {}

  /// In the language asked for where all of it can be said in that language, else in English.
  public static BuyerStatement of(Policy policy, byte[] record, String language) {
    return of(Recorded.read(policy, record), language);
  }

  public static BuyerStatement of(Recorded recorded, String language) {
    var reasons = Grounds.of(recorded);
    Phrases phrases = Phrases.of(language);
    if (phrases == null || !reasons.areIn(phrases.language())) {
      phrases = English.PHRASES;
    }
    return new BuyerStatement(
        recorded.orderId(),
        recorded.atMillis(),
        phrases,
        recorded.outcome(),
        Optional.ofNullable(recorded.change()),
        decidedBy(recorded, reasons),
        reasons.areOfSellers(),
        reasons.in(phrases));
  }

  private static DecidedBy decidedBy(Recorded recorded, Grounds grounds) {
    if (recorded.outcome() == Outcome.REVIEW) {
      return DecidedBy.PERSON;
    }
    boolean declined = recorded.event().equals("payment.declined");
    return declined && grounds.areOfPayment() ? DecidedBy.BANK : DecidedBy.SOFTWARE;
  }

  public String orderId() {
    return orderId;
  }

  public long atMillis() {
    return atMillis;
  }

  /// The language that it is in.
  public String language() {
    return phrases.language();
  }

  public Outcome outcome() {
    return outcome;
  }

  /// What was decided, as a sentence.
  public String outcomeText() {
    if (outcome == Outcome.CLOSE && isOfLines) {
      return phrases.linesEnded();
    }
    return phrases.outcomes().getOrDefault(outcome, "");
  }

  /// The smallest change that saves the order, for a challenge.
  public Optional<Change> change() {
    return change;
  }

  /// That change as what to do; for a closure that the buyer could have averted, that none was
  /// found; else empty.
  public String changeText() {
    return change
        .map(wanted -> phrases.changes().getOrDefault(wanted, ""))
        .orElse(outcome == Outcome.CLOSE && !isOfLines ? phrases.noChange() : "");
  }

  /// The reasons that brought the outcome about.
  public List<Ground> grounds() {
    return grounds;
  }

  public DecidedBy decidedBy() {
    return decidedBy;
  }

  /// Who decided, as a sentence.
  public String decidedByText() {
    return phrases.decidedBy().getOrDefault(decidedBy, "");
  }

  Phrases phrases() {
    return phrases;
  }
}

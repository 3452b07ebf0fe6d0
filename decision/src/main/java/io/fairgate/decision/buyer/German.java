package io.fairgate.decision.buyer;

import static java.util.Map.entry;

import io.fairgate.decision.text.Numbers;
import java.util.Map;

/// What is said to a buyer in German.
final class German {
  static final Phrases PHRASES =
      new Phrases(
          "de",
          Numbers.GERMAN,
          Phrases.outcomes(
              "Ihre Bestellung geht weiter.",
              "Ihre Bestellung wartet auf Sie.",
              "Ihre Bestellung wartet, während ein Mensch sie ansieht.",
              "Wir konnten Ihre Bestellung nicht ausführen."),
          Phrases.changes(
              "Sagen Sie uns, dass Sie es waren",
              "Ohne den Gutschein fortfahren",
              "Die Adresse berichtigen",
              "Die Zahlung bei Ihrer Bank bestätigen",
              "Mit einer anderen Karte oder auf anderem Weg zahlen"),
          Map.ofEntries(
              entry("dates", "die Tage, an denen er gilt"),
              entry("region", "die Orte, für die er gilt"),
              entry("min_spend", "der Betrag, ab dem er gilt"),
              entry("max_per_order", "wie viele Gutscheine eine Bestellung haben kann"),
              entry("stackable", "welche Gutscheine zusammen gehen"),
              entry("no_funds", "die Deckung reichte nicht aus"),
              entry("wrong_details", "Kartennummer, Ablaufdatum oder Prüfziffer stimmten nicht"),
              entry("expired", "die Karte ist abgelaufen"),
              entry("bank_refused", "Ihre Bank hat sie nicht erlaubt"),
              entry("lost_or_stolen", "die Bank bittet Sie, sich wegen dieser Karte zu melden"),
              entry("authentication_needed", "Ihre Bank möchte, dass Sie sie bestätigen"),
              entry("technical", "auf dem Weg zu Ihrer Bank ging etwas schief"),
              entry("card", "Karte"),
              entry("wallet", "Wallet"),
              entry("bank_transfer", "Überweisung"),
              entry("cash_on_delivery", "Nachnahme"),
              entry("invoice", "Rechnung"),
              entry("gift_card", "Geschenkkarte")),
          "weniger als 1",
          "Einen Teil Ihrer Bestellung konnten wir nicht ausführen.",
          "Wir haben eine Änderung gesucht, mit der die Bestellung weitergehen kann, und keine gefunden.",
          Phrases.decidedBy(
              "Das hat allein Software entschieden. Wenn es nicht stimmt, sagen Sie es uns, und ein"
                  + " Mensch entscheidet.",
              "Das entscheidet ein Mensch, keine Software.",
              "Das hat Ihre Bank entschieden, nicht wir."),
          "Das beruht auf: ",
          "Mehr dazu: ");

  private German() {}
}

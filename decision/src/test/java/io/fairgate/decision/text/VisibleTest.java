package io.fairgate.decision.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class VisibleTest {
  @Test
  void whatMovesTheCursorOrTurnsTheTextIsShownAsItsNumber() {
    assertEquals("<U+001B>[31mred", Visible.of("\u001b[31mred"));
    assertEquals("a<U+202E>b<U+200B>", Visible.of("a\u202eb\u200b"));
    assertEquals("a<U+000A>b", Visible.of("a\nb"));
  }

  @Test
  void lettersOfAllScriptsAreShown() {
    assertEquals("Straße 東京 Łódź 🎁", Visible.of("Straße 東京 Łódź 🎁"));
  }

  @Test
  void aLongTextIsCut() {
    assertEquals(Visible.LENGTH_MAX + 3, Visible.of("x".repeat(500)).length());
  }
}

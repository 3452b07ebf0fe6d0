package io.fairgate.marketplace.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.fairgate.marketplace.event.PostalAddress;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/// `identity/same.txt`: what must link does, what must not does not.
class NormalisationExamplesTest {
  private static List<List<String>> groups() throws IOException {
    try (InputStream in =
        NormalisationExamplesTest.class.getResourceAsStream("/identity/same.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
      var groups = new ArrayList<List<String>>();
      for (String group : text.replaceAll("(?m)^#.*\n", "").split("\n\n+")) {
        groups.add(group.lines().filter(line -> !line.isBlank()).toList());
      }
      return groups;
    }
  }

  private static String normalised(String line) {
    String[] words = line.replace("\\u0308", "\u0308").split(" ", 3);
    String country = words[1].equals("-") ? "" : words[1];
    String value =
        switch (words[0]) {
          case "email" -> EmailAddress.normalise(words[2]);
          case "phone" -> PhoneNumber.normalise(words[2], country);
          case "ip" -> IpAddress.normalise(words[2]);
          default -> AddressFold.fold(address(words[2], country));
        };
    return words[0] + " " + value;
  }

  private static PostalAddress address(String text, String country) {
    String[] parts = text.split("[|]", -1);
    String line1 = parts[0].strip();
    return new PostalAddress(
        "Mia", "", line1, parts[1].strip(), parts[2].strip(), "", parts[3].strip(), country);
  }

  @Test
  void eachGroupIsOneAndNoTwoGroupsAre() throws IOException {
    Map<String, String> first = new HashMap<>();
    List<Executable> checks = new ArrayList<>();
    for (List<String> group : groups()) {
      String expected = normalised(group.getFirst());
      checks.add(() -> assertNull(first.put(expected, group.getFirst()), expected));
      for (String line : group) {
        checks.add(() -> assertEquals(expected, normalised(line), line));
      }
    }
    assertAll(checks);
  }

  @Test
  void theMachinesLocaleChangesNothing() throws IOException {
    List<String> lines = groups().stream().flatMap(List::stream).toList();
    List<String> before = lines.stream().map(NormalisationExamplesTest::normalised).toList();
    Locale locale = Locale.getDefault();
    try {
      for (String tag : List.of("tr-TR", "ar-EG", "az-Latn-AZ")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertEquals(
            before, lines.stream().map(NormalisationExamplesTest::normalised).toList(), tag);
      }
    } finally {
      Locale.setDefault(locale);
    }
  }

  @Test
  void whatIsNormalisedStaysAsItIs() throws IOException {
    for (String line : groups().stream().flatMap(List::stream).toList()) {
      String once = normalised(line);
      if (!once.startsWith("address")) {
        assertEquals(once, normalised(once.replaceFirst(" ", " - ").replace("::/64", "::")), line);
      }
    }
  }

  @Test
  void anAddressWithoutStreetIsNobodysHome() {
    assertNull(AddressFold.fold(new PostalAddress("Mia", "", "", "", "Berlin", "", "10115", "DE")));
    assertNull(
        AddressFold.fold(new PostalAddress("Mia", "", " . ", "10115", "", "", "10115", "DE")));
    assertNotNull(AddressFold.fold(new PostalAddress("", "", "Turm", "", "", "", "", "DE")));
  }

  @Test
  void nameAndCompanyAreNotPartOfAnAddress() {
    assertEquals(
        AddressFold.fold(new PostalAddress("Mia", "", "Hauptstr. 5", "", "", "BE", "10115", "DE")),
        AddressFold.fold(
            new PostalAddress("Theo", "Northwind", "Hauptstr. 5", "", "", "", "10115", "DE")));
  }
}

package io.fairgate.simulator.market.world;

import java.util.List;

/// Given and family names.
public final class Names {
  static final List<String> FIRST =
      List.of(
          ("Anna Ben Clara David Elena Felix Greta Hugo Ida Jonas Karin Lukas Marie Nils Olivia Paul"
                  + " Rosa Simon Tilda Urs Vera Willem Yara Zoe Alba Bruno Carla Diego Emma Franco"
                  + " Giulia Hannes Ines Jan Kasia Louis Maja Noah Piotr Sofia Tomas Zofia")
              .split(" ", -1));
  public static final List<String> LAST =
      List.of(
          ("Weber Fischer Wagner Becker Hoffmann Koch Richter Klein Wolf Neumann Martin Bernard"
                  + " Dubois Laurent Moreau Jansen Visser Bakker Garcia Lopez Romero Rossi Bianchi"
                  + " Ferrari Gruber Huber Nowak Kowalska Zielinski Smith Taylor Brown Clarke"
                  + " Andersson Lindberg Keller Meier Peeters Silva Costa Miller Davis Tremblay")
              .split(" ", -1));

  private Names() {}

  public static String any(Chance chance) {
    return chance.pick(FIRST) + " " + chance.pick(LAST);
  }

  /// One of the same family.
  public static String any(String lastName, Chance chance) {
    return chance.pick(FIRST) + " " + lastName;
  }

  public static String last(String name) {
    return name.substring(name.indexOf(' ') + 1);
  }
}

package io.fairgate.server.http;

import java.util.Locale;

/// Which of the forms of an answer a caller accepts; the first is given to who says nothing.
public final class Accepted {
  private Accepted() {}

  /// One of `types`, the one that the caller likes best.
  public static String of(Call call, String... types) {
    String accept = String.join(",", call.headers("Accept"));
    if (accept.isBlank()) {
      return types[0];
    }
    String best = "";
    double bestWeight = 0;
    for (String type : types) {
      double weight = weight(accept, type.replaceFirst(";.*", ""));
      if (weight > bestWeight) {
        best = type;
        bestWeight = weight;
      }
    }
    if (best.isEmpty()) {
      throw new Refused(
          Problem.at(
              Code.NOT_ACCEPTABLE,
              Problem.Where.HEADER,
              "Accept",
              "accept.none",
              "there is " + String.join(" and ", types)));
    }
    return best;
  }

  /// How much a type is liked: by its name first, then by its kind, then by `*`.
  private static double weight(String accept, String type) {
    double weight = 0;
    int nearest = -1;
    for (String range : accept.split(",")) {
      String[] parts = range.split(";");
      String name = parts[0].strip().toLowerCase(Locale.ROOT);
      int near = name.equals(type) ? 2 : isKindOf(name, type) ? 1 : name.equals("*/*") ? 0 : -1;
      if (near > nearest) {
        nearest = near;
        weight = weight(parts);
      }
    }
    return weight;
  }

  private static boolean isKindOf(String name, String type) {
    return name.endsWith("/*") && type.startsWith(name.substring(0, name.length() - 1));
  }

  private static double weight(String[] parts) {
    for (int i = 1; i < parts.length; i++) {
      String part = parts[i].strip();
      if (part.matches("q=[01](\\.[0-9]{0,3})?")) {
        return Double.parseDouble(part.substring(2));
      }
    }
    return 1;
  }
}

package io.fairgate.benchmarks.engine;

import java.util.LinkedHashMap;
import java.util.Map;

/// What one repetition of the workload came to, as it is told from process to process in one line.
/// `bytesPerEntity` is what the heap grew by over the different entities of the workload.
public record Measured(
    String engine,
    int rules,
    int orders,
    double cpuMicrosPerOrder,
    double ordersPerSecond,
    double p50Micros,
    double p99Micros,
    double bytesPerEntity,
    long entities,
    double allocBytesPerOrder,
    String hitsChecksum,
    String featuresChecksum) {
  private static final String PREFIX = "measured";

  String line() {
    return String.join(
        " ",
        PREFIX,
        "engine=" + engine,
        "rules=" + rules,
        "orders=" + orders,
        "cpu=" + cpuMicrosPerOrder,
        "rate=" + ordersPerSecond,
        "p50=" + p50Micros,
        "p99=" + p99Micros,
        "bytes=" + bytesPerEntity,
        "entities=" + entities,
        "alloc=" + allocBytesPerOrder,
        "hits=" + hitsChecksum,
        "features=" + featuresChecksum);
  }

  static boolean isOne(String line) {
    return line.startsWith(PREFIX + " ");
  }

  static Measured of(String line) {
    Map<String, String> words = new LinkedHashMap<>();
    for (String word : line.split(" ")) {
      int at = word.indexOf('=');
      if (at > 0) {
        words.put(word.substring(0, at), word.substring(at + 1));
      }
    }
    return new Measured(
        text(words, "engine"),
        Integer.parseInt(text(words, "rules")),
        Integer.parseInt(text(words, "orders")),
        number(words, "cpu"),
        number(words, "rate"),
        number(words, "p50"),
        number(words, "p99"),
        number(words, "bytes"),
        Long.parseLong(text(words, "entities")),
        number(words, "alloc"),
        text(words, "hits"),
        text(words, "features"));
  }

  private static double number(Map<String, String> words, String name) {
    return Double.parseDouble(text(words, name));
  }

  private static String text(Map<String, String> words, String name) {
    String word = words.get(name);
    if (word == null) {
      throw new IllegalArgumentException("a measured line has " + name + ", got " + words);
    }
    return word;
  }
}

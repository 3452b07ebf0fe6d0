package io.fairgate.benchmarks.torture;

import java.util.LinkedHashMap;
import java.util.Map;

/// What a torture came to: `figures` in the order in which they are printed.
record Result(String name, boolean passed, Map<String, Object> figures) {
  Map<String, Object> json() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("name", name);
    all.putAll(figures);
    all.put("passed", passed);
    return all;
  }
}

package io.fairgate.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
  @Test
  void mapsListsNumbersAndTextsAreWritten() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("a \"word\"\n", 1.5);
    map.put("list", List.of(true, 2L, "x"));
    map.put("none", Map.of());
    assertEquals(
        "{\"a \\\"word\\\"\\u000a\":1.5000,\"list\":[true,2,\"x\"],\"none\":{}}", Json.of(map));
  }
}

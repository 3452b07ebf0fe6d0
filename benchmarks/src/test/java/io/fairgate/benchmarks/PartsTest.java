package io.fairgate.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PartsTest {
  @Test
  void aSampleBelongsToThePartThatIsAtWork() {
    assertEquals(
        "windows", Parts.part(List.of("KeyMap.find", "WindowTable.add", "WindowStates.apply")));
    assertEquals("record", Parts.part(List.of("ByteWriter.varint", "DecisionRecord.write")));
    assertEquals("rest", Parts.part(List.of("Engine.judge", "Market.take")));
  }
}

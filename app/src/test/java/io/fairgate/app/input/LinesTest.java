package io.fairgate.app.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {
  private static List<String> lines(InputStream stream) throws IOException {
    var lines = new Lines(stream);
    List<String> all = new ArrayList<>();
    while (lines.next()) {
      all.add(new String(lines.bytes(), lines.from(), lines.to() - lines.from(), UTF_8));
      assertEquals(all.size(), lines.number());
    }
    return all;
  }

  private static List<String> lines(String text) throws IOException {
    return lines(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  @Test
  void endsAndTheByteOrderMarkAreLeftOut() throws IOException {
    assertEquals(List.of("a", "b"), lines("\uFEFFa\r\nb\r\n"));
    assertEquals(List.of("a", "", "b"), lines("a\n\nb"));
    assertEquals(List.of(), lines(""));
  }

  @Test
  void aLineMayBeLongerThanTheBuffer() throws IOException {
    String longLine = "é".repeat(400_000);
    assertEquals(List.of("a", longLine, "b"), lines("a\n" + longLine + "\nb\n"));
  }

  @Test
  void aStreamMayComeInPieces() throws IOException {
    byte[] bytes = "one\ntwo\nthree".getBytes(UTF_8);
    var stream =
        new ByteArrayInputStream(bytes) {
          @Override
          public synchronized int read(byte[] into, int from, int length) {
            return super.read(into, from, Math.min(2, length));
          }
        };
    assertEquals(List.of("one", "two", "three"), lines(stream));
  }
}

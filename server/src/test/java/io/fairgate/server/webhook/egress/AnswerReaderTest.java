package io.fairgate.server.webhook.egress;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.fairgate.server.webhook.egress.Answer.Answered;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.junit.jupiter.api.Test;

class AnswerReaderTest {
  /// A line on which nothing more comes: whoever reads on waits, which is said by an exception
  /// here.
  private static InputStream endingIn(String text) {
    var waits =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("waits");
          }

          @Override
          public int read(byte[] bytes, int from, int length) throws IOException {
            throw new IOException("waits");
          }
        };
    return new SequenceInputStream(new ByteArrayInputStream(text.getBytes(US_ASCII)), waits);
  }

  private static void drained(String text) throws IOException {
    var reader = new AnswerReader(endingIn(text));
    assertEquals(Answered.class, reader.answer().getClass());
    reader.drain();
  }

  @Test
  void aServerThatKeepsTheLineOpenIsNotWaitedFor() throws IOException {
    drained("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
    drained("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    drained("HTTP/1.1 204 No Content\r\n\r\n");
    drained("HTTP/1.1 200 OK\r\nContent-Length: 70000\r\n\r\n" + "x".repeat(65_536));
  }

  @Test
  void aBodyOfUnknownLengthIsWaitedFor() {
    for (String length : new String[] {"", "Content-Length: two\r\n", "Content-Length: -1\r\n"}) {
      String text = "HTTP/1.1 200 OK\r\n" + length + "\r\nok";
      assertThrows(IOException.class, () -> drained(text), text);
    }
  }
}

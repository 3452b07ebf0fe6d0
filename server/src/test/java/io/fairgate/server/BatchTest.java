package io.fairgate.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Batches: many events in one request, each with its answer.
class BatchTest {
  private static final String[] NDJSON = {"Content-Type", "application/x-ndjson"};

  private static Shop shop;

  @BeforeAll
  static void open() {
    shop = new Shop();
  }

  @AfterAll
  static void close() {
    shop.close();
  }

  @Test
  void thousandsOfLinesAreAnsweredInTheirOrder() {
    String body =
        IntStream.range(0, 5_000)
            .mapToObj(i -> Order.of("C" + i, "buyer" + i % 50))
            .collect(Collectors.joining("\n"));
    var heard = shop.post("/v1/orders", body, NDJSON);
    List<String> lines = heard.body().lines().toList();
    assertEquals(5_000, lines.size());
    for (int i = 0; i < lines.size(); i++) {
      assertTrue(lines.get(i).contains("\"orderId\":\"C" + i + "\""), lines.get(i));
    }
  }

  @Test
  void aBatchThatIsSentAgainIsToldTheSame() {
    String body = Order.of("D1", "mia") + "\n" + Order.of("D2", "theo");
    String[] headers = {NDJSON[0], NDJSON[1], "Idempotency-Key", "batch-1"};
    var first = shop.post("/v1/orders", body, headers);
    var second = shop.post("/v1/orders", body, headers);
    assertEquals(first.body(), second.body());
    String swapped = Order.of("D2", "theo") + "\n" + Order.of("D1", "mia");
    var other = shop.post("/v1/orders", swapped, headers);
    assertTrue(other.body().lines().allMatch(line -> line.contains("key_reused")), other::body);
  }

  @Test
  void aLineThatIsTooLongEndsTheBatchAndWhatCameBeforeStands() {
    String body =
        Order.of("F1", "mia") + "\n" + "x".repeat(70_000) + "\n" + Order.of("F2", "mia") + "\n";
    List<String> lines = shop.post("/v1/orders", body, NDJSON).body().lines().toList();
    assertEquals(2, lines.size());
    assertTrue(lines.get(0).contains("\"orderId\":\"F1\""), lines.get(0));
    assertTrue(lines.get(1).contains("\"status\":413"), lines.get(1));
    assertEquals(200, shop.get("/v1/orders/F1").status());
    assertEquals(404, shop.get("/v1/orders/F2").status());
  }

  @Test
  void whoWaitsForEachAnswerBeforeTheNextLineGetsIt() throws IOException {
    try (var socket = new Socket("127.0.0.1", shop.server.port())) {
      socket.setSoTimeout(10_000);
      var out = socket.getOutputStream();
      var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      String head =
          "POST /v1/orders HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
              + shop.firstKey
              + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n";
      out.write(head.getBytes(UTF_8));
      for (int i = 0; i < 3; i++) {
        String line = Order.of("W" + i, "lena") + "\n";
        out.write((Integer.toHexString(line.length()) + "\r\n" + line + "\r\n").getBytes(UTF_8));
        out.flush();
        String heard = in.readLine();
        while (!heard.startsWith("{")) {
          heard = in.readLine();
        }
        assertTrue(heard.contains("\"orderId\":\"W" + i + "\""), heard);
      }
      out.write("0\r\n\r\n".getBytes(UTF_8));
    }
  }
}

package io.fairgate.server.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.runtime.outbox.Endpoint;
import io.fairgate.runtime.outbox.Message;
import io.fairgate.runtime.outbox.Outbox;
import io.fairgate.server.webhook.egress.Destination;
import io.fairgate.server.webhook.egress.Egress;
import io.fairgate.server.webhook.egress.HttpsPost;
import io.fairgate.server.webhook.egress.Names;
import io.fairgate.server.webhook.egress.PostLimits;
import io.fairgate.server.webhook.egress.Receiver;
import io.fairgate.server.webhook.egress.SafeAddress;
import io.fairgate.server.webhook.signature.Node;
import io.fairgate.server.webhook.signature.WebhookSecret;
import io.fairgate.server.webhook.signature.WebhookSignature;
import io.fairgate.server.webhook.signature.WebhookVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;

/// What `docs/webhooks.md` says is what happens.
class WebhookDocTest {
  private static final String DOC = read("docs/webhooks.md");
  private static final long SIGNED_AT = 1_767_603_605;
  private static final String SECRET = group("`(whsec_\\S+)`\\.");

  private static String read(String path) {
    try {
      return Files.readString(Path.of(System.getProperty("fairgate.root")).resolve(path));
    } catch (IOException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static String group(String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(DOC);
    assertTrue(matcher.find(), pattern);
    return matcher.group(1);
  }

  /// The rows of the table below a heading, as cells.
  private static List<List<String>> table(String heading) {
    String section = DOC.split("\n## " + heading + "\n", -1)[1].split("\n## ", -1)[0];
    List<List<String>> rows = new ArrayList<>();
    section
        .lines()
        .filter(line -> line.startsWith("| "))
        .map(line -> List.of(line.substring(2, line.length() - 2).split(" \\| ")))
        .forEach(rows::add);
    return rows.subList(2, rows.size());
  }

  private static void says(String text) {
    assertTrue(DOC.replace('\n', ' ').contains(text), text);
  }

  private static Message example() {
    String body = group("\n(\\{\"type\".*})\n");
    String data = body.substring(body.indexOf("\"data\":") + 7, body.length() - 1);
    long at = Instant.parse("2026-01-05T09:00:00Z").toEpochMilli();
    Message message = Message.of("default", "d7", 7, "decision.made", at, data.getBytes(UTF_8));
    assertEquals(body, new String(message.payload(), UTF_8));
    return message;
  }

  private static Receipt sent(Receiver receiver) {
    var endpoint =
        new Endpoint(
            "ep",
            "default",
            "http://127.0.0.1:" + receiver.port() + "/hooks/fairgate",
            Set.of(),
            List.of(SECRET),
            true);
    var limits = new PostLimits(Duration.ofMillis(500), Duration.ofMillis(500));
    try (var carrier =
        new HttpsCarrier(
            new Egress(Post.local(receiver.port()), new Names()),
            new HttpsPost(limits, (SSLSocketFactory) SSLSocketFactory.getDefault()))) {
      return carrier.carry(endpoint, example(), SIGNED_AT * 1_000);
    }
  }

  @Test
  void theRequestIsTheOneThatIsSent() throws IOException {
    try (Receiver receiver = Receiver.plain(Receiver.saying("200 OK"))) {
      assertInstanceOf(Receipt.Taken.class, sent(receiver));
      Receiver.Request request = receiver.requests.remove();
      String[] shown = group("```\n(POST [\\s\\S]*?)\n\n").split("\n");
      Map<String, String> headers = new TreeMap<>();
      for (int i = 1; i < shown.length; i++) {
        String[] pair = shown[i].split(": ", 2);
        headers.put(pair[0].toLowerCase(Locale.ROOT), pair[1]);
      }
      headers.put("host", "127.0.0.1:" + receiver.port());
      assertEquals(shown[0], request.line());
      assertEquals(headers, request.headers());
    }
  }

  @Test
  void theSignatureIsOfTheSecretThatIsShown() {
    WebhookSecret secret = WebhookSecret.parse(SECRET).orElseThrow();
    String shown = group("webhook-signature: (.*)\n");
    assertEquals(
        shown,
        WebhookSignature.sign(List.of(secret), example().id(), SIGNED_AT, example().payload()));
  }

  @Test
  void theNodeExampleTakesGenuineDeliveriesAlone() throws IOException {
    Node.install();
    WebhookSecret secret = WebhookSecret.parse(SECRET).orElseThrow();
    long now = Instant.now().getEpochSecond();
    String body = new String(example().payload(), UTF_8);
    String signature = WebhookSignature.sign(List.of(secret), "msg_1", now, example().payload());
    String script =
        group("```js\n([\\s\\S]*?)```")
            + "const headers = {'webhook-id': 'msg_1', 'webhook-timestamp': '"
            + now
            + "', 'webhook-signature': '"
            + signature
            + "'};\nconst body = '"
            + body
            + "';\nconsole.log(check('"
            + SECRET
            + "', headers, body).data.orderId);\n"
            + "try { check('"
            + SECRET
            + "', headers, body + ' '); console.log('taken'); }"
            + " catch (fault) { console.log('refused'); }\n";
    Files.writeString(Node.FOLDER.resolve("doc.cjs"), script);
    assertEquals("A2\nrefused\n", Node.run("", "node", "doc.cjs"));
  }

  @Test
  void theLibrariesAreThoseOfTheTests() {
    says("`standardwebhooks` (" + version("\"standardwebhooks\": \"(.*)\"", FOREIGN_NPM) + ")");
    says(
        "`com.standardwebhooks:standardwebhooks` ("
            + version("<standardwebhooks.version>(.*)</", "pom.xml")
            + ")");
  }

  private static final String FOREIGN_NPM =
      "server/src/test/resources/foreign-verifier/package.json";

  private static String version(String pattern, String path) {
    Matcher matcher = Pattern.compile(pattern).matcher(read(path));
    assertTrue(matcher.find(), path);
    return matcher.group(1);
  }

  @Test
  void eachAnswerIsTakenAsTheTableSays() throws IOException {
    for (List<String> row : table("Answer")) {
      for (Receiver.Behaviour behaviour : behaviours(row.get(0))) {
        try (Receiver receiver = Receiver.plain(behaviour)) {
          String made =
              switch (sent(receiver)) {
                case Receipt.Taken _ -> "you have it";
                case Receipt.Gone _ -> "you are gone for good";
                case Receipt.Failed _ -> "it failed";
              };
          assertTrue(row.get(1).startsWith(made), row + ": " + made);
        }
      }
    }
  }

  private static List<Receiver.Behaviour> behaviours(String answer) {
    return switch (answer) {
      case "200 to 299" -> List.of(Receiver.saying("200 OK"), Receiver.saying("299 Fine"));
      case "300 to 399" -> List.of(Receiver.saying("302 Found"), Receiver.saying("304 Same"));
      case "410" -> List.of(Receiver.saying("410 Gone"));
      case "429, 503" -> List.of(Receiver.saying("429 Many"), Receiver.saying("503 Busy"));
      case "any other" -> List.of(Receiver.saying("400 Bad"), Receiver.saying("500 Broken"));
      case "none within 15 s, or no connection within 5 s" -> List.of(Receiver.hanging());
      case "half an answer, or one that is not HTTP/1.1" ->
          List.of(
              (request, socket) -> Receiver.write(socket, "HTTP/1.1 200 OK\r\n"),
              (request, socket) -> Receiver.write(socket, "HTTP/2 200\r\n\r\n"));
      default -> throw new AssertionError("no receiver answers: " + answer);
    };
  }

  @Test
  void theScheduleIsTheOneThatIsKept() {
    List<String> delays = table("When it fails").stream().map(row -> row.get(1)).toList();
    assertEquals(
        RetrySchedule.DELAYS.stream()
            .map(delay ->
                delay.toHours() > 0
                    ? delay.toHours() + " h"
                    : delay.toMinutes() > 0 ? delay.toMinutes() + " min" : delay.toSeconds() + " s")
            .toList(),
        delays);
    assertEquals(10, RetrySchedule.TRIES_MAX);
    assertEquals(0.1, RetrySchedule.JITTER);
    says("tried ten times, each wait up to a tenth longer");
  }

  @Test
  void theRangesAreThoseThatAreRefused() {
    assertEquals(
        SafeAddress.ranges().stream()
            .map(range -> List.of("`" + range.cidr() + "`", range.purpose()))
            .toList(),
        table("Where an endpoint may be"));
  }

  @Test
  void theLimitsAreThoseThatAreKept() {
    assertEquals(
        List.of(
            Queue.IN_FLIGHT_MAX,
            EndpointCheck.ENDPOINTS_PER_TENANT_MAX,
            EndpointCheck.ENDPOINTS_MAX,
            EndpointCheck.TYPES_MAX,
            WebhookSignature.SECRETS_MAX,
            Backlog.WAITING_MAX,
            Outbox.DEAD_LETTERS_MAX),
        table("Limits").stream()
            .map(row -> Integer.parseInt(row.get(1).replace(",", "")))
            .toList());
    says(
        "within "
            + PostLimits.DEFAULT.whole().toSeconds()
            + " s, or no connection within "
            + PostLimits.DEFAULT.connect().toSeconds()
            + " s");
    says("more than " + WebhookVerifier.TOLERANCE.toSeconds() + " seconds ago");
    says("took nothing for " + Backlog.FAILING_MAX.toDays() + " days is halted");
    says("for up to " + RetryAfter.WISH_MAX.toHours() + " hours");
    says("up to four at a time");
    says("at most 64 kB of it are read");
    says("up to 2,048 characters");
    assertEquals(2_048, Destination.URL_LENGTH_MAX);
    says("base64 of " + WebhookSecret.BYTES_MIN + " to " + WebhookSecret.BYTES_MAX + " bytes");
  }
}

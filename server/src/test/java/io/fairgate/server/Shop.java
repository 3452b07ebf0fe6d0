package io.fairgate.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fairgate.marketplace.identity.Identities;
import io.fairgate.marketplace.identity.Keyring;
import io.fairgate.runtime.Clock;
import io.fairgate.runtime.access.ApiKey;
import io.fairgate.runtime.access.FirstKey;
import io.fairgate.runtime.access.InMemoryApiKeys;
import io.fairgate.runtime.access.InMemoryMarketplaces;
import io.fairgate.runtime.access.KeyText;
import io.fairgate.runtime.access.Marketplace;
import io.fairgate.runtime.access.Scope;
import io.fairgate.runtime.journal.InMemoryJournal;
import io.fairgate.runtime.journal.InMemorySnapshots;
import io.fairgate.runtime.journal.Journal;
import io.fairgate.runtime.node.Node;
import io.fairgate.runtime.node.NodeLimits;
import io.fairgate.runtime.node.PolicyText;
import io.fairgate.runtime.outbox.InMemoryOutbox;
import io.fairgate.server.api.Nodes;
import io.fairgate.server.api.Webhooks;
import io.fairgate.server.http.Limits;
import io.fairgate.server.webhook.Deliveries;
import io.fairgate.server.webhook.egress.EgressSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// A running server over a journal in memory, with the default policy, and a client of it.
public final class Shop implements AutoCloseable {
  public static final PolicyText POLICY = PolicyText.of(policyFiles());
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /// Not a second is waited for load balancers when a test ends.
  public static final Limits LIMITS = Limits.DEFAULT.withTimes(5_000, 10_000, 60_000, 0, 5_000);

  public final Journal journal;
  final InMemoryApiKeys keys = new InMemoryApiKeys();
  final InMemoryMarketplaces marketplaces = new InMemoryMarketplaces();
  final Nodes nodes = new Nodes();
  final InMemoryOutbox outbox = new InMemoryOutbox();
  private final Webhooks webhooks;
  private Deliveries deliveries;
  public final HttpServer server;

  /// May do all.
  public final String firstKey;

  public Shop() {
    this(LIMITS, new InMemoryJournal());
  }

  public Shop(Limits limits, Journal journal) {
    this(limits, journal, EgressSettings.strict());
  }

  public Shop(Limits limits, Journal journal, EgressSettings egress) {
    this.journal = journal;
    webhooks = new Webhooks(egress);
    firstKey =
        FirstKey.ensure(keys, marketplaces, null, Clock.SYSTEM, new SecureRandom()).orElseThrow();
    marketplaces.put(new Marketplace("default", 2_000, false, 0, 0, 1));
    deliveries = open(node(journal, NodeLimits.DEFAULT));
    server =
        HttpServer.start(
            new Settings("127.0.0.1", 0, limits),
            HttpServer.Parts.of(nodes, keys, marketplaces, Clock.SYSTEM).with(webhooks));
  }

  private Deliveries open(Node node) {
    Deliveries opened = webhooks.open(node, outbox);
    webhooks.put(opened);
    nodes.put(node);
    return opened;
  }

  /// The node goes without a farewell, and the next one begins from the same journal and outbox.
  void restart() {
    deliveries.close(Duration.ZERO);
    nodes.current().ifPresent(Node::close);
    deliveries = open(node(journal, NodeLimits.DEFAULT));
  }

  public static Journal journal() {
    return new InMemoryJournal();
  }

  public static Node node(Journal journal, NodeLimits limits) {
    byte[] secret = "a secret of thirty-two bytes, no more".getBytes(UTF_8);
    return Node.start(
        journal,
        new InMemorySnapshots(),
        POLICY,
        () -> new Identities(new Keyring(secret)),
        limits,
        Clock.SYSTEM,
        new SplittableRandom(7),
        position -> {});
  }

  private static Map<String, String> policyFiles() {
    Path root = Path.of(System.getProperty("fairgate.root", "..")).resolve("policy");
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
        files.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return files;
  }

  /// A new key of a marketplace, which is made if it is not there.
  public String key(String tenant, Scope... scopes) {
    if (marketplaces.find(tenant).isEmpty()) {
      marketplaces.put(Marketplace.of(tenant, 1));
    }
    KeyText text = KeyText.make(new SecureRandom());
    Set<Scope> good = EnumSet.noneOf(Scope.class);
    good.addAll(Set.of(scopes));
    keys.add(
        new ApiKey(
            text.id(), tenant, "of a test", good, text.hash(), 1, Long.MAX_VALUE, Long.MAX_VALUE));
    return text.text();
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  public Heard get(String path, String... headers) {
    return send(request(path, firstKey, headers).GET());
  }

  Heard getAs(String key, String path, String... headers) {
    return send(request(path, key, headers).GET());
  }

  public Heard post(String path, String body, String... headers) {
    return postAs(firstKey, path, body, headers);
  }

  Heard postAs(String key, String path, String body, String... headers) {
    var request = request(path, key, headers);
    if (Stream.of(headers).noneMatch(header -> header.equalsIgnoreCase("Content-Type"))) {
      request.header("Content-Type", "application/json");
    }
    return send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  Heard deleteAs(String key, String path, String... headers) {
    return send(request(path, key, headers).DELETE());
  }

  HttpRequest.Builder request(String path, String key, String... headers) {
    var request =
        HttpRequest.newBuilder(at(path))
            .timeout(Duration.ofSeconds(10))
            .header("Authorization", "Bearer " + key);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request;
  }

  Heard send(HttpRequest.Builder request) {
    try {
      var response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Heard(response);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /// What came back.
  public record Heard(HttpResponse<String> response) {
    public int status() {
      return response.statusCode();
    }

    public String body() {
      return response.body();
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /// The body as a map of maps, lists and scalars.
    @SuppressWarnings("unchecked")
    public Map<String, Object> json() {
      return (Map<String, Object>) json(body());
    }

    public static Object json(String text) {
      return new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    @Override
    public String toString() {
      return status() + " " + body();
    }
  }

  @Override
  public void close() {
    server.close();
    deliveries.close(Duration.ZERO);
    nodes.current().ifPresent(Node::close);
    webhooks.close();
  }
}

package io.fairgate.app.serve;

import io.fairgate.app.keep.Secret;
import io.fairgate.app.policy.PolicyFolder;
import io.fairgate.app.terminal.Console;
import io.fairgate.app.terminal.Exit;
import io.fairgate.app.terminal.Json;
import io.fairgate.app.terminal.Stop;
import io.fairgate.postgres.DatabaseRefused;
import io.fairgate.runtime.journal.Outage;
import io.fairgate.runtime.node.PolicyText;
import io.fairgate.server.HttpServer;
import io.fairgate.server.Settings;
import io.fairgate.server.api.Nodes;
import io.fairgate.server.api.Webhooks;
import io.fairgate.server.http.Limits;
import io.fairgate.server.webhook.egress.EgressSettings;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// A server that stays, and behind it a node with its database, which is built anew from the
/// journal whenever it goes down. It ends when it is told to, or when it cannot begin.
final class Supervisor {
  /// Between two tries to bring a node back: a database that recovers needs a moment, and a full
  /// disk some more.
  private static final long PAUSE_MILLIS_MIN = 100;

  private static final long PAUSE_MILLIS_MAX = 5_000;

  private static final Logger LOG = System.getLogger(Supervisor.class.getName());

  private final Configuration configuration;
  private final @Nullable String adminKey;
  private final Console console;
  private final Nodes nodes = new Nodes();
  private final Webhooks webhooks;
  private final CompletableFuture<String> stopping = new CompletableFuture<>();
  private final CountDownLatch stopped = new CountDownLatch(1);

  Supervisor(Configuration configuration, @Nullable String adminKey, Console console) {
    this.configuration = configuration;
    this.adminKey = adminKey;
    this.console = console;
    webhooks = new Webhooks(egress(configuration));
  }

  /// Until the process is told to end.
  Exit run() throws InterruptedException {
    PolicyText policy = policy();
    byte[] secret = Secret.in(secretFile());
    var rehearsal = Rehearsal.begin(policy);
    var hook = new Thread(this::stop, "stop");
    Runtime.getRuntime().addShutdownHook(hook);
    if (configuration.isSet(Setting.WEBHOOK_ALLOW_PRIVATE)) {
      console.say(
          "fairgate: webhook-allow-private is on: who may set up webhooks can post into this"
              + " network, and what is told over plain http can be read on its way");
    }
    var maker = new Backend.Maker(configuration, policy, secret, adminKey, webhooks, console);
    CompletableFuture<Backend> beginning = begin(maker);
    try (webhooks;
        var access = new Access();
        HttpServer server = server(access, beginning)) {
      serve(
          maker,
          beginning.thenCombine(
              rehearsal.exceptionally(coldStart -> null), (backend, rehearsed) -> backend),
          access,
          server);
    } finally {
      stopped.countDown();
    }
    return Exit.DONE;
  }

  /// The first node, while the server starts.
  private static CompletableFuture<Backend> begin(Backend.Maker maker) {
    return CompletableFuture.supplyAsync(
        maker::make, task -> Thread.ofPlatform().name("begin").start(task));
  }

  private void serve(
      Backend.Maker maker, CompletableFuture<Backend> beginning, Access access, HttpServer server)
      throws InterruptedException {
    Backend backend = first(maker, beginning, access);
    put(backend);
    announce(backend, server);
    String why = awaitEnd(backend);
    while (!stopping.isDone()) {
      LOG.log(Level.WARNING, "the node went down ({0}); building the next", why);
      nodes.none();
      webhooks.none();
      access.none();
      close(backend);
      Backend next = again(maker);
      if (next == null) {
        return;
      }
      backend = next;
      access.put(backend);
      put(backend);
      LOG.log(Level.INFO, "the node is back at position " + backend.node().durable());
      why = awaitEnd(backend);
    }
    server.close();
    close(backend);
  }

  private void put(Backend backend) {
    webhooks.put(backend.deliveries());
    nodes.put(backend.node());
  }

  private static Backend first(
      Backend.Maker maker, CompletableFuture<Backend> beginning, Access access) {
    try {
      Backend backend = joined(beginning);
      access.put(backend);
      firstKey(maker, access, backend);
      return backend;
    } catch (DatabaseRefused refused) {
      throw Stop.environment(String.valueOf(refused.getMessage()));
    } catch (Outage | UncheckedIOException failed) {
      throw Stop.environment("the node cannot start: " + failed.getMessage());
    } catch (IllegalArgumentException badKey) {
      throw Stop.usage("FAIRGATE_ADMIN_KEY: " + badKey.getMessage());
    }
  }

  private static Backend joined(CompletableFuture<Backend> beginning) {
    try {
      return beginning.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  private static void firstKey(Backend.Maker maker, Access access, Backend backend) {
    try {
      maker.firstKey(access);
    } catch (RuntimeException refused) {
      close(backend);
      throw refused;
    }
  }

  /// Tries until there is a node, or until the process is to end.
  private @Nullable Backend again(Backend.Maker maker) throws InterruptedException {
    long pause = PAUSE_MILLIS_MIN;
    while (!stopping.isDone()) {
      try {
        return maker.make();
      } catch (DatabaseRefused | Outage | UncheckedIOException failed) {
        LOG.log(Level.WARNING, "no node yet: {0}", failed.getMessage());
      }
      try {
        stopping.get(pause, TimeUnit.MILLISECONDS);
      } catch (TimeoutException goOn) {
        pause = Math.min(PAUSE_MILLIS_MAX, 2 * pause);
      } catch (java.util.concurrent.ExecutionException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
    return null;
  }

  private String awaitEnd(Backend backend) throws InterruptedException {
    try {
      return (String) CompletableFuture.anyOf(backend.node().ended(), stopping).get();
    } catch (java.util.concurrent.ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void close(Backend backend) {
    try {
      backend.close();
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "the node's database did not end in order", failed);
    }
  }

  private void announce(Backend backend, HttpServer server) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("ready", true);
    line.put("url", "http://" + configuration.text(Setting.HOST) + ":" + server.port());
    line.put("pid", ProcessHandle.current().pid());
    line.put("postgresPid", backend.storage().pid().orElse(null));
    line.put("position", backend.node().durable());
    console.print(Json.write(line) + "\n");
  }

  private HttpServer server(Access access, CompletableFuture<Backend> beginning) {
    var settings =
        new Settings(
            configuration.text(Setting.HOST), configuration.whole(Setting.PORT), Limits.DEFAULT);
    try {
      return HttpServer.start(settings, access.parts(nodes).with(webhooks));
    } catch (RuntimeException taken) {
      beginning.thenAccept(Supervisor::close).exceptionally(alsoFailed -> null).join();
      throw Stop.environment(
          "cannot listen on "
              + settings.host()
              + ":"
              + settings.port()
              + ": "
              + taken.getMessage()
              + "; is another one running there? --port 0 picks a free one");
    }
  }

  private static EgressSettings egress(Configuration configuration) {
    return new EgressSettings(
        configuration.ports(Setting.WEBHOOK_PORTS),
        configuration.isSet(Setting.WEBHOOK_ALLOW_PRIVATE));
  }

  private PolicyText policy() {
    String folder =
        configuration
            .given(Setting.POLICY)
            .orElse(Path.of(System.getProperty("fairgate.home", ".")).resolve("policy").toString());
    PolicyFolder.load(folder);
    return PolicyText.of(PolicyFolder.read(folder));
  }

  private Path secretFile() {
    return configuration
        .given(Setting.SECRET_FILE)
        .map(Path::of)
        .orElse(Path.of(configuration.text(Setting.DATA)).resolve(Secret.NAME));
  }

  /// Called as the process ends.
  private void stop() {
    stopping.complete("stopped");
    try {
      stopped.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException hastened) {
      Thread.currentThread().interrupt();
    }
  }
}

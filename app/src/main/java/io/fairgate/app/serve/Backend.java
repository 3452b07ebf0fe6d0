package io.fairgate.app.serve;

import io.fairgate.app.keep.HeadFile;
import io.fairgate.app.terminal.Console;
import io.fairgate.marketplace.identity.Identities;
import io.fairgate.marketplace.identity.Keyring;
import io.fairgate.postgres.journal.PostgresJournal;
import io.fairgate.postgres.journal.PostgresSnapshots;
import io.fairgate.postgres.journal.Retention;
import io.fairgate.postgres.outbox.PostgresOutbox;
import io.fairgate.runtime.Clock;
import io.fairgate.runtime.access.FirstKey;
import io.fairgate.runtime.node.Node;
import io.fairgate.runtime.node.NodeLimits;
import io.fairgate.runtime.node.PolicyText;
import io.fairgate.server.api.Webhooks;
import io.fairgate.server.webhook.Deliveries;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A node, the database under it, and who tells of its decisions, for as long as all of them live.
record Backend(
    Storage storage, Node node, HeadNotes heads, Deliveries deliveries, Housekeeping housekeeping)
    implements AutoCloseable {

  /// Makes one after the other, from the same settings.
  static final class Maker {
    private final Configuration configuration;
    private final PolicyText policy;
    private final byte[] secret;
    private final @Nullable String adminKey;
    private final Webhooks webhooks;
    private final Console console;
    private final SecureRandom chance = new SecureRandom();

    Maker(
        Configuration configuration,
        PolicyText policy,
        byte[] secret,
        @Nullable String adminKey,
        Webhooks webhooks,
        Console console) {
      this.configuration = configuration;
      this.policy = policy;
      this.secret = secret;
      this.adminKey = adminKey;
      this.webhooks = webhooks;
      this.console = console;
    }

    /// Opens the database and recovers from its journal.
    Backend make() {
      Storage storage = Storage.open(configuration);
      try {
        storage.database().warnings().forEach(warning -> console.say("fairgate: " + warning));
        var journal = new PostgresJournal(storage.database());
        HeadNotes heads = HeadNotes.of(journal, new HeadFile(data(), secret));
        Node node =
            Node.start(
                journal,
                new PostgresSnapshots(storage.database()),
                policy,
                () -> new Identities(new Keyring(secret)),
                limits(),
                Clock.SYSTEM,
                chance,
                position -> {});
        return begin(storage, node, heads);
      } catch (RuntimeException failed) {
        storage.close();
        throw failed;
      }
    }

    /// Each database has an outbox of its own here, never the one of whichever is open now: what is
    /// on its way when a node goes down must not be noted as delivered by the next.
    private Backend begin(Storage storage, Node node, HeadNotes heads) {
      try {
        Deliveries deliveries = webhooks.open(node, new PostgresOutbox(storage.database()));
        heads.start(node);
        var retention = new Retention(storage.database());
        var housekeeping = Housekeeping.begin(node, keptMillis(), retention::forget);
        return new Backend(storage, node, heads, deliveries, housekeeping);
      } catch (RuntimeException failed) {
        node.close();
        throw failed;
      }
    }

    /// The key with which everything begins, told once.
    void firstKey(Access access) {
      Optional<String> first =
          FirstKey.ensure(access.keys(), access.marketplaces(), adminKey, Clock.SYSTEM, chance);
      first.ifPresent(key ->
          console.say(
              "fairgate: the first API key, which is shown this once; it may do all:\n" + key));
    }

    private Path data() {
      return Path.of(configuration.text(Setting.DATA));
    }

    private long keptMillis() {
      return Duration.ofDays(configuration.whole(Setting.RETENTION_DAYS)).toMillis();
    }

    private NodeLimits limits() {
      return new NodeLimits(
          configuration.whole(Setting.LINE_MAX),
          configuration.whole(Setting.BATCH_MAX),
          NodeLimits.DEFAULT.tenantsMax(),
          configuration.whole(Setting.SNAPSHOT_EVERY),
          configuration.whole(Setting.LATENESS_SECONDS) * 1_000L);
    }
  }

  /// What is on its way gets a little time, unless the node is down: then the next one is waited
  /// for, and it sends again what nobody noted as delivered.
  @Override
  public void close() {
    housekeeping.close();
    node.close();
    if (node.state() != Node.State.DOWN) {
      deliveries.close();
    }
    heads.close();
    try {
      storage.close();
    } finally {
      deliveries.close(Duration.ZERO);
    }
  }
}

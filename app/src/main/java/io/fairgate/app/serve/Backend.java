package io.fairgate.app.serve;

import io.fairgate.app.terminal.Console;
import io.fairgate.marketplace.identity.Identities;
import io.fairgate.marketplace.identity.Keyring;
import io.fairgate.postgres.journal.PostgresJournal;
import io.fairgate.postgres.journal.PostgresSnapshots;
import io.fairgate.runtime.Clock;
import io.fairgate.runtime.access.FirstKey;
import io.fairgate.runtime.node.Node;
import io.fairgate.runtime.node.NodeLimits;
import io.fairgate.runtime.node.PolicyText;
import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A node and the database under it, for as long as both live.
record Backend(Storage storage, Node node) implements AutoCloseable {

  /// Makes one after the other, from the same settings.
  static final class Maker {
    private final Configuration configuration;
    private final PolicyText policy;
    private final byte[] secret;
    private final @Nullable String adminKey;
    private final Console console;
    private final SecureRandom chance = new SecureRandom();

    Maker(
        Configuration configuration,
        PolicyText policy,
        byte[] secret,
        @Nullable String adminKey,
        Console console) {
      this.configuration = configuration;
      this.policy = policy;
      this.secret = secret;
      this.adminKey = adminKey;
      this.console = console;
    }

    /// Opens the database and recovers from its journal.
    Backend make() {
      Storage storage = Storage.open(configuration);
      try {
        storage.database().warnings().forEach(warning -> console.say("fairgate: " + warning));
        Node node =
            Node.start(
                new PostgresJournal(storage.database()),
                new PostgresSnapshots(storage.database()),
                policy,
                () -> new Identities(new Keyring(secret)),
                limits(),
                Clock.SYSTEM,
                chance,
                position -> {});
        return new Backend(storage, node);
      } catch (RuntimeException failed) {
        storage.close();
        throw failed;
      }
    }

    /// The key with which everything begins, told once.
    void firstKey(Access access) {
      Optional<String> first =
          FirstKey.ensure(access.keys(), access.marketplaces(), adminKey, Clock.SYSTEM, chance);
      first.ifPresent(
          key ->
              console.say(
                  "fairgate: the first API key, which is shown this once; it may do all:\n" + key));
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

  @Override
  public void close() {
    node.close();
    storage.close();
  }
}

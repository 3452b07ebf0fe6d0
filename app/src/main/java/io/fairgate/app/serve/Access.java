package io.fairgate.app.serve;

import io.fairgate.postgres.access.PostgresApiKeys;
import io.fairgate.postgres.access.PostgresMarketplaces;
import io.fairgate.postgres.database.Database;
import io.fairgate.runtime.Clock;
import io.fairgate.runtime.access.ApiKey;
import io.fairgate.runtime.access.ApiKeys;
import io.fairgate.runtime.access.Marketplace;
import io.fairgate.runtime.access.Marketplaces;
import io.fairgate.runtime.journal.Outage;
import io.fairgate.server.HttpServer;
import io.fairgate.server.api.Nodes;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// The keys and the marketplaces of the database that is open now, for a server that stays while
/// databases come and go. While there is none, every call ends in an outage.
final class Access implements AutoCloseable {
  /// What one database keeps.
  record Stores(ApiKeys keys, Marketplaces marketplaces) {
    static Stores in(Database database) {
      return new Stores(new PostgresApiKeys(database), new PostgresMarketplaces(database));
    }
  }

  private final ApiKeys keys = new Keys();
  private final Marketplaces marketplaces = new Places();
  private volatile @Nullable Stores stores;

  /// The same object whatever database is behind it; so is the other.
  ApiKeys keys() {
    return keys;
  }

  Marketplaces marketplaces() {
    return marketplaces;
  }

  HttpServer.Parts parts(Nodes nodes) {
    return HttpServer.Parts.of(nodes, keys, marketplaces, Clock.SYSTEM);
  }

  /// This one's database answers from now on.
  void put(Backend backend) {
    put(Stores.in(backend.storage().database()));
  }

  void put(Stores next) {
    stores = next;
  }

  /// None answers.
  void none() {
    stores = null;
  }

  @Override
  public void close() {
    none();
  }

  private Stores need() {
    Stores now = stores;
    if (now == null) {
      throw new Outage("no_database", "there is no database now; the next one is being opened");
    }
    return now;
  }

  private final class Keys implements ApiKeys {
    @Override
    public void add(ApiKey key) {
      need().keys().add(key);
    }

    @Override
    public Optional<ApiKey> find(String id) {
      return need().keys().find(id);
    }

    @Override
    public List<ApiKey> of(String tenant) {
      return need().keys().of(tenant);
    }

    @Override
    public boolean revoke(String tenant, String id, long atMillis) {
      return need().keys().revoke(tenant, id, atMillis);
    }

    @Override
    public void used(String id, long atMillis) {
      need().keys().used(id, atMillis);
    }

    @Override
    public OptionalLong lastUsed(String id) {
      return need().keys().lastUsed(id);
    }

    @Override
    public boolean isEmpty() {
      return need().keys().isEmpty();
    }
  }

  private final class Places implements Marketplaces {
    @Override
    public void put(Marketplace marketplace) {
      need().marketplaces().put(marketplace);
    }

    @Override
    public Optional<Marketplace> find(String name) {
      return need().marketplaces().find(name);
    }

    @Override
    public List<Marketplace> all() {
      return need().marketplaces().all();
    }
  }
}

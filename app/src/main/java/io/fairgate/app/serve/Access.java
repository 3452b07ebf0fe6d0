package io.fairgate.app.serve;

import io.fairgate.runtime.Clock;
import io.fairgate.runtime.access.ApiKeys;
import io.fairgate.runtime.access.InMemoryApiKeys;
import io.fairgate.runtime.access.InMemoryMarketplaces;
import io.fairgate.runtime.access.Marketplaces;
import io.fairgate.server.HttpServer;
import io.fairgate.server.api.Nodes;

final class Access implements AutoCloseable {
  private final ApiKeys keys = new InMemoryApiKeys();
  private final Marketplaces marketplaces = new InMemoryMarketplaces();

  ApiKeys keys() {
    return keys;
  }

  Marketplaces marketplaces() {
    return marketplaces;
  }

  void put(Backend backend) {}

  void none() {}

  HttpServer.Parts parts(Nodes nodes) {
    return HttpServer.Parts.of(nodes, keys, marketplaces, Clock.SYSTEM);
  }

  @Override
  public void close() {}
}

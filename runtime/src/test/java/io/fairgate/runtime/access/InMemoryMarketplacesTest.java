package io.fairgate.runtime.access;

class InMemoryMarketplacesTest implements MarketplacesContract {
  @Override
  public Marketplaces marketplaces() {
    return new InMemoryMarketplaces();
  }
}

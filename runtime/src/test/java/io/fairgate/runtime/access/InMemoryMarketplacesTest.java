package io.fairgate.runtime.access;

class InMemoryMarketplacesTest implements MarketplacesContract {
  @Override
  public Marketplaces empty() {
    return new InMemoryMarketplaces();
  }
}

package io.fairgate.runtime.access;

class InMemoryApiKeysTest implements ApiKeysContract {
  @Override
  public ApiKeys keys() {
    return new InMemoryApiKeys();
  }
}

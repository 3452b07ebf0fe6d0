package io.fairgate.runtime.access;

class InMemoryApiKeysTest implements ApiKeysContract {
  @Override
  public ApiKeys empty() {
    return new InMemoryApiKeys();
  }
}

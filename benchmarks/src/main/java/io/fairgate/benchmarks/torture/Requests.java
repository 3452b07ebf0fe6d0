package io.fairgate.benchmarks.torture;

import io.fairgate.benchmarks.client.HttpConnection;
import io.fairgate.benchmarks.client.ServerProcess;

/// Requests with the admin's key.
final class Requests {
  private static final String KEY = "Authorization: Bearer " + ServerProcess.ADMIN_KEY + "\r\n";
  private static final byte[] NOTHING = {};

  private Requests() {}

  static byte[] order(byte[] order) {
    return HttpConnection.request(
        "POST", "/v1/orders", KEY + "Content-Type: application/json\r\n", order);
  }

  static byte[] orders(byte[] lines) {
    return HttpConnection.request(
        "POST", "/v1/orders", KEY + "Content-Type: application/x-ndjson\r\n", lines);
  }

  static byte[] get(String path) {
    return HttpConnection.request("GET", path, KEY, NOTHING);
  }
}

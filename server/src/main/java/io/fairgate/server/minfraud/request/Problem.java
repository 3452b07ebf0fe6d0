package io.fairgate.server.minfraud.request;

/// Why a request is refused, as the protocol says it; an empty code is told without a body.
public record Problem(int status, String code, String error) {

  public static Problem json(String error) {
    return new Problem(400, "JSON_INVALID", error);
  }

  public static Problem request(String error) {
    return new Problem(400, "REQUEST_INVALID", error);
  }

  public static Problem bare(int status) {
    return new Problem(status, "", "");
  }
}

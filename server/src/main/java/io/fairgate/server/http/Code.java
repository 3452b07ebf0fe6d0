package io.fairgate.server.http;

import java.util.Locale;

/// Every kind of problem, with its status and title. `docs/problems.md` has a section for each.
public enum Code {
  NOT_READABLE(400, "The request cannot be read"),
  HEADER_REFUSED(400, "A header is not as it must be"),
  PARAMETER_REFUSED(400, "A parameter is not as it must be"),
  KEY_NEEDED(401, "A key is needed"),
  FORBIDDEN(403, "The key does not open this"),
  NOT_FOUND(404, "There is nothing here"),
  METHOD_NOT_ALLOWED(405, "The method is not known here"),
  NOT_ACCEPTABLE(406, "There is no such form of this"),
  TOO_SLOW(408, "The request took too long to arrive"),
  IN_PROGRESS(409, "The same request is being worked on"),
  CONFLICT(409, "What it names has changed"),
  STALE(412, "It was changed since"),
  TOO_LARGE(413, "The body is too large"),
  ADDRESS_TOO_LONG(414, "The address is too long"),
  TYPE_NOT_KNOWN(415, "The body's type is not known here"),
  VALIDATION_FAILED(422, "The request is not as it must be"),
  REFUSED(422, "The event cannot be taken in"),
  UNKNOWN_ORDER(404, "The order is not known"),
  KEY_REUSED(422, "Another request came under this key"),
  ID_REUSED(422, "Another event came under this id"),
  TOO_MANY(429, "Too many requests"),
  HEAD_TOO_LARGE(431, "The headers are too large"),
  INTERNAL(500, "Something went wrong here"),
  OVERLOADED(503, "There is too much to do"),
  NOT_DURABLE_YET(503, "It was judged and is not durable yet"),
  UNAVAILABLE(503, "The service is not ready");

  private final int status;
  private final String title;

  Code(int status, String title) {
    this.status = status;
    this.title = title;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  /// As it stands under `code`.
  public String written() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// What a status means that the web server found itself.
  public static Code ofStatus(int status) {
    return switch (status) {
      case 401 -> KEY_NEEDED;
      case 403 -> FORBIDDEN;
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 406 -> NOT_ACCEPTABLE;
      case 408 -> TOO_SLOW;
      case 413 -> TOO_LARGE;
      case 414 -> ADDRESS_TOO_LONG;
      case 415 -> TYPE_NOT_KNOWN;
      case 429 -> TOO_MANY;
      case 431 -> HEAD_TOO_LARGE;
      case 503 -> UNAVAILABLE;
      default -> status >= 500 ? INTERNAL : NOT_READABLE;
    };
  }
}

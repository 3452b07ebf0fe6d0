package io.fairgate.server.http;

import java.util.Locale;

/// Every kind of problem, with its status and title. `docs/problems.md` has a section for each.
public enum Code {
  NOT_READABLE(
      400,
      "The request cannot be read",
      "Send one JSON object in UTF-8, as HTTP/1.1 has it; `errors` names the place."),
  HEADER_REFUSED(
      400, "A header is not as it must be", "`errors` names the header and what it must be."),
  PARAMETER_REFUSED(
      400, "A parameter is not as it must be", "`errors` names the parameter and what it must be."),
  KEY_NEEDED(
      401,
      "A key is needed",
      "Send a key that is not revoked or expired, once, as `Authorization: Bearer KEY`."),
  FORBIDDEN(
      403,
      "The key does not open this",
      "Take a key with the scope that the answer names, of the marketplace that the body names."),
  NOT_FOUND(
      404,
      "There is nothing here",
      "Look at the id: there is none, or it belongs to somebody else."),
  METHOD_NOT_ALLOWED(
      405,
      "The method is not known here",
      "The header `Allow` names the methods that are known there."),
  NOT_ACCEPTABLE(
      406, "There is no such form of this", "Ask for one of the types that the answer names."),
  TOO_SLOW(408, "The request took too long to arrive", "Send the whole request at once."),
  IN_PROGRESS(
      409,
      "The same request is being worked on",
      "Ask again with the same key after `Retry-After` seconds."),
  CONFLICT(409, "What it names has changed", "The answer says what stands against it."),
  STALE(412, "It was changed since", "Read it again, and send the new hash in `If-Match`."),
  TOO_LARGE(
      413,
      "The body is too large",
      "Send less; `/v1/limits` says how much. More than one event is a batch."),
  ADDRESS_TOO_LONG(414, "The address is too long", "Send a shorter address."),
  TYPE_NOT_KNOWN(
      415,
      "The body's type is not known here",
      "Send `application/json`, or a batch as `application/x-ndjson`, without Content-Encoding."),
  VALIDATION_FAILED(
      422,
      "The request is not as it must be",
      "Mend the places that `errors` names, all at once, and send it again."),
  REFUSED(
      422,
      "The event cannot be taken in",
      "Look at the place that `errors` names: sent again as it is, it is refused again."),
  UNKNOWN_ORDER(
      404,
      "The order is not known",
      "Send the order first. An event that is not late waits for its order by itself."),
  KEY_REUSED(
      422,
      "Another request came under this key",
      "Take a new `Idempotency-Key` for each new request."),
  ID_REUSED(422, "Another event came under this id", "Take a new `id` for each new event."),
  TOO_MANY(429, "Too many requests", "Ask again after `Retry-After` seconds."),
  HEAD_TOO_LARGE(431, "The headers are too large", "Send fewer or shorter headers."),
  INTERNAL(
      500,
      "Something went wrong here",
      "Tell whoever runs the server the request's id; it is in `instance`."),
  OVERLOADED(
      503,
      "There is too much to do",
      "Ask again with the same key or id after `Retry-After` seconds."),
  NOT_DURABLE_YET(
      503,
      "It was judged and is not durable yet",
      "Ask again with the same key or id: `decisionId` is the decision's, and the answer will be too."),
  UNAVAILABLE(
      503,
      "The service is not ready",
      "Ask again with the same key or id after `Retry-After` seconds.");

  private final int status;
  private final String title;
  private final String advice;

  Code(int status, String title, String advice) {
    this.status = status;
    this.title = title;
    this.advice = advice;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  /// What to do about it.
  public String advice() {
    return advice;
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

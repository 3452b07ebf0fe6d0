package io.fairgate.server.http;

/// How much of anything the server takes. `/v1/limits` publishes them.
///
/// Sizes are in bytes. `headersMax` counts a request's headers. `connectionsMax` bounds open
/// connections, `inFlightMax` requests being worked on, `linesInFlightMax` the lines of one batch
/// that wait for their answers. `perSecond` and `burst` are one key's. After `drainMillis` of not
/// being ready the server stops accepting, and gives what is in flight `finishMillis`.
public record Limits(
    int bodyMax,
    int lineMax,
    long batchMax,
    int headMax,
    int headersMax,
    long headMillis,
    long bodyMillis,
    long idleMillis,
    int connectionsMax,
    int inFlightMax,
    int linesInFlightMax,
    long lineAnswerMillis,
    int perSecond,
    int burst,
    long drainMillis,
    long finishMillis) {

  /// An order of 500 lines fits in; the codec reads no more of one event.
  public static final int BODY_MAX = 64 * 1024;

  /// Some 100,000 orders; longer ones are two batches.
  public static final long BATCH_MAX = 64L * 1024 * 1024;

  /// What common proxies send on.
  public static final int HEAD_MAX = 16 * 1024;

  /// A browser sends some twenty.
  public static final int HEADERS_MAX = 100;

  /// A head is one or two packets: who takes longer holds a connection open.
  public static final long HEAD_MILLIS = 5_000;

  /// So a full body comes at 6.5 KB a second or more.
  public static final long BODY_MILLIS = 10_000;

  /// As long as common proxies keep a connection.
  public static final long IDLE_MILLIS = 60_000;

  public static final int CONNECTIONS_MAX = 10_000;

  /// Beyond these a request waits longer than half of the deadline.
  public static final int IN_FLIGHT_MAX = 2_048;

  /// Enough to fill a commit, few enough that a slow reader holds no memory.
  public static final int LINES_IN_FLIGHT_MAX = 2_048;

  /// A batch has no deadline of its own; a node that is silent for so long is in trouble.
  public static final long LINE_ANSWER_MILLIS = 30_000;

  /// Above what this process decides in a second: it stops one key from taking all of a larger one.
  public static final int PER_SECOND = 50_000;

  public static final int BURST = 50_000;

  /// Long enough for a load balancer to notice.
  public static final long DRAIN_MILLIS = 5_000;

  public static final long FINISH_MILLIS = 20_000;

  /// How far the content of an Idempotency-Key goes.
  public static final int IDEMPOTENCY_KEY_MAX = 255;

  public static final Limits DEFAULT =
      new Limits(
          BODY_MAX,
          BODY_MAX,
          BATCH_MAX,
          HEAD_MAX,
          HEADERS_MAX,
          HEAD_MILLIS,
          BODY_MILLIS,
          IDLE_MILLIS,
          CONNECTIONS_MAX,
          IN_FLIGHT_MAX,
          LINES_IN_FLIGHT_MAX,
          LINE_ANSWER_MILLIS,
          PER_SECOND,
          BURST,
          DRAIN_MILLIS,
          FINISH_MILLIS);

  /// The same, of other rates for one key.
  public Limits withRate(int perSecond, int burst) {
    return new Limits(
        bodyMax,
        lineMax,
        batchMax,
        headMax,
        headersMax,
        headMillis,
        bodyMillis,
        idleMillis,
        connectionsMax,
        inFlightMax,
        linesInFlightMax,
        lineAnswerMillis,
        perSecond,
        burst,
        drainMillis,
        finishMillis);
  }

  /// The same with other patience, all in milliseconds.
  public Limits withTimes(
      long headMillis, long bodyMillis, long idleMillis, long drainMillis, long finishMillis) {
    return new Limits(
        bodyMax,
        lineMax,
        batchMax,
        headMax,
        headersMax,
        headMillis,
        bodyMillis,
        idleMillis,
        connectionsMax,
        inFlightMax,
        linesInFlightMax,
        lineAnswerMillis,
        perSecond,
        burst,
        drainMillis,
        finishMillis);
  }
}

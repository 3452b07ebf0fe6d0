package io.fairgate.runtime.outbox;

/// How far an endpoint has been told.
///
/// Every message at or before `place` was delivered, waits for another try, or is a dead letter.
/// `failingSinceMillis` and `notBeforeMillis` are 0 when it does not fail, or need not wait.
public record Progress(
    long place, Span replay, Halt halt, long failingSinceMillis, long notBeforeMillis) {
  /// Why nothing is sent, whatever the endpoint's owner wishes.
  public enum Halt {
    NONE,
    /// It answered that it is gone for good (410).
    GONE,
    /// Nothing has reached it for days.
    FAILING
  }

  /// The positions behind `after`, up to and with `last`.
  public record Span(long after, long last) {
    public static final Span EMPTY = new Span(0, 0);

    public boolean isEmpty() {
      return after >= last;
    }
  }

  /// A new endpoint's: told of what comes behind `place`.
  public static Progress from(long place) {
    return new Progress(place, Span.EMPTY, Halt.NONE, 0, 0);
  }

  public Progress at(long newPlace) {
    return new Progress(newPlace, replay, halt, failingSinceMillis, notBeforeMillis);
  }

  public Progress replaying(Span span) {
    return new Progress(place, span, halt, failingSinceMillis, notBeforeMillis);
  }

  public Progress halted(Halt why) {
    return new Progress(place, replay, why, failingSinceMillis, notBeforeMillis);
  }

  /// A failure at a time; the first of a row is remembered. Nothing is sent before `notBefore`.
  public Progress failed(long atMillis, long notBefore) {
    long since = failingSinceMillis == 0 ? atMillis : failingSinceMillis;
    return new Progress(place, replay, halt, since, Math.max(notBeforeMillis, notBefore));
  }

  /// Something came through: as if it had never failed.
  public Progress delivered() {
    return failingSinceMillis == 0 ? this : new Progress(place, replay, halt, 0, notBeforeMillis);
  }

  /// Its owner says that it works again.
  public Progress revived() {
    return new Progress(place, replay, Halt.NONE, 0, 0);
  }
}

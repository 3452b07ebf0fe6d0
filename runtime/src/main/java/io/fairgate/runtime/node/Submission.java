package io.fairgate.runtime.node;

import io.fairgate.marketplace.codec.EventBytes;
import io.fairgate.marketplace.codec.Sha256;
import io.fairgate.marketplace.event.Event;
import io.fairgate.runtime.journal.Entry.Key;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// An event on its way through the node, and the answer that will come of it.
///
/// `request` is the 128-bit name of an idempotency key in its scope, `body` that of what was
/// submitted. `language` is the one in which reasons are told.
public final class Submission {
  /// How far it is; whoever moves it on first decides what the submitter hears.
  enum Stage {
    IN_LINE,
    JUDGED,
    GIVEN_FALLBACK
  }

  final Event event;
  final Key body;
  final @Nullable Key request;
  final String language;
  final CompletableFuture<Answer> answer = new CompletableFuture<>();
  private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.IN_LINE);
  private volatile String decisionId = "";

  public Submission(Event event, @Nullable Key request, String language) {
    this.event = event;
    this.request = request;
    this.language = language;
    ByteBuffer digest = ByteBuffer.wrap(Sha256.of(EventBytes.encode(event)));
    body = new Key(digest.getLong(), digest.getLong());
  }

  /// The 128-bit name of what was submitted.
  public Key body() {
    return body;
  }

  /// Says that it was judged; false where a fallback was given before.
  boolean judged(String decisionId) {
    this.decisionId = decisionId;
    return stage.compareAndSet(Stage.IN_LINE, Stage.JUDGED);
  }

  /// Takes the right to give a fallback; false once it was judged.
  boolean giveFallback() {
    return stage.compareAndSet(Stage.IN_LINE, Stage.GIVEN_FALLBACK);
  }

  boolean wasGivenFallback() {
    return stage.get() == Stage.GIVEN_FALLBACK;
  }

  /// The id of the decision once it was judged, else empty.
  String decisionId() {
    return decisionId;
  }
}

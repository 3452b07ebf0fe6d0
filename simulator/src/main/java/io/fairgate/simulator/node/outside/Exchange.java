package io.fairgate.simulator.node.outside;

import io.fairgate.marketplace.event.Event;
import io.fairgate.runtime.journal.Entry.Key;
import io.fairgate.runtime.node.Answer;
import io.fairgate.runtime.node.SteppedNode;
import io.fairgate.runtime.node.Submission;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// One thing that a client wants to be taken in, and what it heard of it so far.
public final class Exchange {
  public static final String LANGUAGE = "en";

  private final Happening happening;
  private final Event event;
  private final @Nullable Key request;
  private final Key body;
  private @Nullable Submission pending;
  private CompletableFuture<Answer> answer = new CompletableFuture<>();
  private @Nullable Answer settled;
  private Answer.@Nullable Told told;

  public Exchange(Happening happening, @Nullable Key request) {
    this.happening = happening;
    event = happening.event();
    this.request = request;
    body = submission().body();
  }

  public Happening happening() {
    return happening;
  }

  public Event event() {
    return event;
  }

  public @Nullable Key request() {
    return request;
  }

  public Key body() {
    return body;
  }

  /// The same anew, to be sent.
  public Submission submission() {
    return new Submission(event, request, LANGUAGE);
  }

  public void send(SteppedNode node) {
    Submission next = submission();
    pending = next;
    answer = node.submit(next);
  }

  /// What was sent and not answered yet.
  public @Nullable Submission pending() {
    return pending;
  }

  /// The answer to what was sent, once it is there; it is no longer pending then.
  public @Nullable Answer answered() {
    Answer now = pending == null ? null : answer.getNow(null);
    if (now != null) {
      pending = null;
    }
    return now;
  }

  /// The process that was asked is no more, or the client waits no longer.
  public void giveUpWaiting() {
    pending = null;
  }

  /// Nothing more is to be expected of it.
  public void settle(Answer answer) {
    settled = answer;
    if (answer instanceof Answer.Told first && told == null) {
      told = first;
    }
  }

  public boolean isSettled() {
    return settled != null;
  }

  /// What was acknowledged, first.
  public Answer.@Nullable Told told() {
    return told;
  }

  @Override
  public String toString() {
    return event.head().tenant() + " " + event.head().id() + (request == null ? "" : " with a key");
  }
}

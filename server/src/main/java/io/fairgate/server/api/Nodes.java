package io.fairgate.server.api;

import io.fairgate.runtime.node.Node;
import io.fairgate.server.http.Code;
import io.fairgate.server.http.Gate;
import io.fairgate.server.http.Problem;
import io.fairgate.server.http.Refused;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The node that answers now. One that went down is replaced by the next, rebuilt from the journal,
/// while the server goes on; in between nobody answers, and clients are told to come back.
public final class Nodes {
  private volatile @Nullable Node node;
  private volatile boolean isStarted;
  private volatile boolean isDraining;

  /// This one answers from now on.
  public void put(Node next) {
    node = next;
    isStarted = true;
  }

  /// Nobody answers.
  public void none() {
    node = null;
  }

  public Optional<Node> current() {
    return Optional.ofNullable(node);
  }

  /// The node, or a problem that says to come back.
  Node need() {
    Node now = node;
    if (now == null) {
      throw new Refused(unavailable());
    }
    return now;
  }

  /// Whether one has ever answered.
  boolean isStarted() {
    return isStarted;
  }

  /// Whether what is asked now will be answered.
  public boolean isReady() {
    Node now = node;
    return !isDraining && now != null && now.isReady();
  }

  boolean isDraining() {
    return isDraining;
  }

  /// The server is about to stop: it is no longer ready, and still answers.
  public void drain() {
    isDraining = true;
  }

  static Problem unavailable() {
    return Problem.of(Code.UNAVAILABLE, "ask again in a moment, with the same key or id")
        .withHeader("Retry-After", Gate.retryAfter());
  }
}

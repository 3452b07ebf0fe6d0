package io.fairgate.server.webhook;

import io.fairgate.runtime.outbox.DeadLetter;
import io.fairgate.runtime.outbox.Endpoint;
import io.fairgate.runtime.outbox.Messages;
import io.fairgate.runtime.outbox.Outbox;
import io.fairgate.runtime.outbox.Progress;
import io.fairgate.runtime.outbox.Progress.Span;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Tells every endpoint what became durable, at least once, in its own time.
///
/// One thread looks who may be sent something, and each try has a virtual thread of its own, so
/// that nobody waits for somebody else's receiver. Tests leave that thread out and call `step`.
public final class Deliveries implements AutoCloseable {
  /// Clocks step: nothing is slept through for longer than this.
  private static final long NAP_MILLIS = 1_000;

  /// How long what is on its way may take to arrive when the node stops.
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final Outbox outbox;
  private final Tail messages;
  private final Carrier carrier;
  private final ExecutorService tries;
  private final InstantSource clock;
  private final SplittableRandom chance;
  private final DeliveryWitness witness;
  private final Map<String, Queue> queues = new ConcurrentSkipListMap<>();
  private final Semaphore bell = new Semaphore(0);
  private volatile boolean isClosed;
  private volatile boolean isCut;
  private @Nullable Thread looking;

  public Deliveries(
      Outbox outbox,
      Messages messages,
      Carrier carrier,
      ExecutorService tries,
      InstantSource clock,
      SplittableRandom chance,
      DeliveryWitness witness) {
    this.outbox = outbox;
    this.messages = new Tail(messages);
    this.carrier = carrier;
    this.tries = tries;
    this.clock = clock;
    this.chance = chance;
    this.witness = witness;
    outbox.endpoints().forEach(this::open);
  }

  /// A virtual thread for each try.
  public static ExecutorService virtualThreads() {
    return Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("webhook-", 0).factory());
  }

  /// Begins to look by itself.
  public synchronized void start() {
    if (looking == null) {
      looking = Thread.ofVirtual().name("webhook-deliveries").start(this::look);
    }
  }

  /// Something became durable.
  public void wake() {
    messages.stir();
    bell.release();
  }

  /// Adds an endpoint that is told of what lies behind `place`, or changes one. `EndpointCheck`
  /// says beforehand whether it is fit.
  public synchronized void put(Endpoint endpoint, long place) {
    outbox.put(endpoint, place);
    Queue queue = queues.get(endpoint.id());
    if (queue == null) {
      open(endpoint);
    } else {
      queue.change(endpoint);
    }
    bell.release();
  }

  public synchronized void remove(String endpointId) {
    Queue queue = queues.remove(endpointId);
    if (queue != null) {
      queue.remove();
      outbox.remove(endpointId);
    }
  }

  /// Takes a halted endpoint up again; false when there is none.
  public boolean revive(String endpointId) {
    return change(endpointId, Progress::revived);
  }

  /// Sends the messages at positions `first` to `last` once more, as far as they have been sent;
  /// false when there is no such endpoint. Takes the place of a replay that still runs.
  public boolean replay(String endpointId, long first, long last) {
    return change(
        endpointId,
        progress -> progress.replaying(new Span(first - 1, Math.min(last, progress.place()))));
  }

  public List<DeadLetter> deadLetters(String endpointId, long afterPosition, int max) {
    return outbox.dead(endpointId, afterPosition, max);
  }

  /// How it stands with every endpoint, by id.
  public List<EndpointState> states() {
    return queues.values().stream().map(Queue::state).toList();
  }

  /// How it stands with one.
  public Optional<EndpointState> state(String endpointId) {
    return Optional.ofNullable(queues.get(endpointId)).map(Queue::state);
  }

  /// Starts every try that may begin now, and says when the next is due.
  public long step() {
    long again = Long.MAX_VALUE;
    for (Queue queue : queues.values()) {
      again = Math.min(again, step(queue));
    }
    return again;
  }

  private long step(Queue queue) {
    begin(queue);
    queue.flush(clock.millis());
    return queue.wakeAt(clock.millis());
  }

  private void begin(Queue queue) {
    for (Job job = queue.next(clock.millis()); job != null; job = queue.next(clock.millis())) {
      Job begun = job;
      try {
        tries.execute(() -> carry(queue, begun));
      } catch (RejectedExecutionException closing) {
        return;
      }
    }
  }

  /// Whoever has arrived sends the next on its way: a busy queue goes on without a look at others.
  private void carry(Queue queue, Job job) {
    Receipt receipt;
    try {
      receipt = carrier.carry(job.endpoint(), job.message(), clock.millis());
    } catch (RuntimeException mistake) {
      receipt = new Receipt.Failed("could not be sent", 0);
    }
    if (isCut) {
      return;
    }
    queue.finish(job, receipt, clock.millis());
    if (!isClosed) {
      begin(queue);
      queue.flushNowAndThen(clock.millis());
    }
  }

  private void open(Endpoint endpoint) {
    SplittableRandom own = chance.split();
    queues.put(
        endpoint.id(),
        new Queue(
            endpoint,
            messages,
            () -> new Backlog(endpoint.id(), outbox, messages, own, witness),
            witness));
  }

  private boolean change(String endpointId, UnaryOperator<Progress> change) {
    Queue queue = queues.get(endpointId);
    if (queue == null) {
      return false;
    }
    queue.change(change);
    bell.release();
    return true;
  }

  private void look() {
    try {
      while (!isClosed) {
        bell.drainPermits();
        long nap = Math.clamp(step() - clock.millis(), 1, NAP_MILLIS);
        if (!bell.tryAcquire(nap, TimeUnit.MILLISECONDS)) {
          messages.stir();
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /// Begins nothing new, waits a little for what is on its way, and cuts the rest: it is sent again
  /// after the next start.
  @Override
  public void close() {
    close(GRACE);
  }

  /// As `close`, with another patience.
  public void close(Duration grace) {
    isClosed = true;
    bell.release();
    try {
      if (looking != null) {
        looking.join();
      }
      tries.shutdown();
      isCut = !tries.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      isCut = true;
      Thread.currentThread().interrupt();
    }
    carrier.close();
    queues.values().forEach(queue -> queue.flush(clock.millis()));
  }
}

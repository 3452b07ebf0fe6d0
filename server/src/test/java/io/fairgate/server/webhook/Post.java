package io.fairgate.server.webhook;

import io.fairgate.runtime.outbox.Endpoint;
import io.fairgate.runtime.outbox.InMemoryOutbox;
import io.fairgate.runtime.outbox.Message;
import io.fairgate.runtime.outbox.Progress.Halt;
import io.fairgate.server.webhook.egress.Egress;
import io.fairgate.server.webhook.egress.EgressSettings;
import io.fairgate.server.webhook.egress.HttpsPost;
import io.fairgate.server.webhook.egress.Names;
import io.fairgate.server.webhook.egress.PostLimits;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.net.ssl.SSLSocketFactory;

/// Deliveries over real sockets of this machine, under the real clock.
final class Post implements AutoCloseable {
  static final String SECRET = "whsec_b25lIG9uZSBvbmUgb25lIG9uZSBvbmUg";
  static final String NEXT_SECRET = "whsec_dHdvIHR3byB0d28gdHdvIHR3byB0d28g";

  final Journal journal = new Journal();
  final InMemoryOutbox outbox = new InMemoryOutbox();

  /// What became of each try, one line each.
  final BlockingQueue<String> told = new LinkedBlockingQueue<>();

  final Deliveries deliveries;

  Post(EgressSettings settings, PostLimits limits) {
    var post = new HttpsPost(limits, (SSLSocketFactory) SSLSocketFactory.getDefault());
    deliveries =
        new Deliveries(
            outbox,
            journal,
            new HttpsCarrier(new Egress(settings, new Names()), post),
            Deliveries.virtualThreads(),
            InstantSource.system(),
            new SplittableRandom(3),
            witness());
    deliveries.start();
  }

  private DeliveryWitness witness() {
    return new DeliveryWitness() {
      @Override
      public void delivered(Endpoint endpoint, Message message, int tries, long nowMillis) {
        told.add(endpoint.id() + " has " + message.position());
      }

      @Override
      public void failed(
          Endpoint endpoint, Message message, int tries, String why, long nowMillis) {
        told.add(endpoint.id() + " lacks " + message.position() + ": " + why);
      }

      @Override
      public void halted(Endpoint endpoint, Halt why) {
        told.add(endpoint.id() + " is halted: " + why);
      }
    };
  }

  static EgressSettings local(Integer... ports) {
    return EgressSettings.open(Set.of(ports));
  }

  void put(String id, int port) {
    deliveries.put(
        new Endpoint(
            id,
            "default",
            "http://127.0.0.1:" + port + "/hooks/" + id,
            Set.of(),
            List.of(NEXT_SECRET, SECRET),
            true),
        0);
  }

  void add(long position) {
    journal.add(position);
    deliveries.wake();
  }

  @Override
  public void close() {
    deliveries.close(Duration.ZERO);
  }
}

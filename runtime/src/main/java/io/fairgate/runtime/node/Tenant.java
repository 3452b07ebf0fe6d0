package io.fairgate.runtime.node;

import io.fairgate.decision.Engine;
import io.fairgate.decision.state.StateBytes;
import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.marketplace.event.PaymentEvent;
import io.fairgate.runtime.edge.Edge;
import io.fairgate.runtime.edge.OpenOrder;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// What a node knows of one marketplace. It shares nothing with the others.
final class Tenant {
  private static final int END = -1;

  final Edge edge;
  final Timelines timelines = new Timelines();
  Engine engine;

  Tenant(Edge edge, Engine engine) {
    this.edge = edge;
    this.engine = engine;
  }

  /// Judges what is to be judged at an event, and applies it. The passes that the decision on a
  /// placed order rests on are added to `passesUsed`.
  List<Made> take(Event event, List<OpenOrder> open, List<String> passesUsed) {
    var made = new ArrayList<Made>(1 + open.size());
    if (event instanceof OrderPlaced placed) {
      made.add(new Made(placed.order().orderId(), engine.judge(event)));
      passesUsed.addAll(engine.passesUsed(placed));
    } else if (event instanceof PaymentEvent.Authorised || event instanceof PaymentEvent.Declined) {
      made.add(new Made(((PaymentEvent) event).about().orderId(), engine.judge(event)));
    }
    engine.apply(event);
    for (OpenOrder order : open) {
      made.add(
          new Made(order.order().orderId(), engine.judgeAgain(event, order.keys(), order.order())));
    }
    return made;
  }

  void write(DataOutput out) throws IOException {
    edge.write(out);
    timelines.write(out);
    new StateBytes(engine.states())
        .forEach((table, high, low, bytes, length) -> {
          try {
            out.writeInt(table);
            out.writeLong(high);
            out.writeLong(low);
            out.writeInt(length);
            out.write(bytes, 0, length);
          } catch (IOException failed) {
            throw new UncheckedIOException(failed);
          }
        });
    out.writeInt(END);
  }

  /// Into a tenant that was new.
  void read(DataInput in) throws IOException {
    edge.read(in);
    timelines.read(in);
    var states = new StateBytes(engine.states());
    for (int table = in.readInt(); table != END; table = in.readInt()) {
      long high = in.readLong();
      long low = in.readLong();
      byte[] bytes = new byte[in.readInt()];
      in.readFully(bytes);
      states.restore(table, high, low, bytes);
    }
  }
}

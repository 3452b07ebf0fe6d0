package io.fairgate.runtime.replay;

import io.fairgate.marketplace.event.Event;
import java.io.IOException;
import java.util.function.Consumer;

/// Where events come from, in the order in which they are to be judged.
public interface Source {
  void readAll(Consumer<Event> each) throws IOException;
}

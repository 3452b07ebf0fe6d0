package io.fairgate.marketplace.event;

import io.fairgate.marketplace.Keys;
import java.util.List;

/// What became of an order's items; empty `skus` means all of them.
public sealed interface ItemEvent extends Event {
  About about();

  List<String> skus();

  @Override
  default Keys keys() {
    return about().keys();
  }

  record OutOfStock(Head head, About about, List<String> skus) implements ItemEvent {
    public OutOfStock {
      skus = List.copyOf(skus);
    }
  }

  record Dispatched(Head head, About about, List<String> skus) implements ItemEvent {
    public Dispatched {
      skus = List.copyOf(skus);
    }
  }

  record Delivered(Head head, About about, List<String> skus) implements ItemEvent {
    public Delivered {
      skus = List.copyOf(skus);
    }
  }
}

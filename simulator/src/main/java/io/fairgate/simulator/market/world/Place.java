package io.fairgate.simulator.market.world;

import io.fairgate.marketplace.event.Order.AddressKind;
import io.fairgate.marketplace.event.Order.Destination;
import io.fairgate.marketplace.event.PostalAddress;

/// An address as it is written, and where it lies.
public record Place(PostalAddress written, Destination where) {
  public String country() {
    return where.country();
  }

  public AddressKind kind() {
    return where.kind();
  }

  public Place writtenAs(PostalAddress other) {
    return new Place(other, where);
  }

  /// The same place with another person's name at the door.
  public Place with(String name) {
    PostalAddress a = written;
    return writtenAs(
        new PostalAddress(
            name,
            a.company(),
            a.line1(),
            a.line2(),
            a.city(),
            a.region(),
            a.postalCode(),
            a.country()));
  }
}

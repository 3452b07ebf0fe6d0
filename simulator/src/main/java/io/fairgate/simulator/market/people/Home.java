package io.fairgate.simulator.market.people;

import io.fairgate.simulator.market.world.Card;
import io.fairgate.simulator.market.world.Country;
import io.fairgate.simulator.market.world.Place;
import org.jspecify.annotations.Nullable;

/// Where people live together: one address, one IP address, perhaps a card or a device in common.
public final class Home {
  private final Country country;
  private final Place place;
  private final String ip;
  private final @Nullable Card sharedCard;
  private final @Nullable String sharedDevice;
  private boolean welcomed;

  Home(
      Country country,
      Place place,
      String ip,
      @Nullable Card sharedCard,
      @Nullable String sharedDevice) {
    this.country = country;
    this.place = place;
    this.ip = ip;
    this.sharedCard = sharedCard;
    this.sharedDevice = sharedDevice;
  }

  public Country country() {
    return country;
  }

  public Place place() {
    return place;
  }

  public String ip() {
    return ip;
  }

  @Nullable Card sharedCard() {
    return sharedCard;
  }

  @Nullable String sharedDevice() {
    return sharedDevice;
  }

  /// Whether one more member may take the new buyers' coupon in good faith: each with a card of
  /// their own may; of those who share one, only the first.
  boolean mayWelcome() {
    if (sharedCard != null && welcomed) {
      return false;
    }
    welcomed = true;
    return true;
  }
}

package io.fairgate.simulator.market.world;

import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.event.Head;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The one marketplace of a run: its agenda, its common goods, and where its events go.
public final class World {
  private static final String TENANT = "shop";

  private final long seed;
  private final int orderLimit;
  private final Consumer<Event> sink;
  private final Agenda agenda = new Agenda();
  private final Census census = new Census();
  private final Banks banks = new Banks();
  private final Places places;
  private final Sellers sellers;
  private final Chance lives;
  private final Checkouts checkouts;
  private final List<Misfortune> misfortunes = new ArrayList<>();
  private long events;

  public World(long seed, int orders, Consumer<Event> sink) {
    this.seed = seed;
    this.orderLimit = orders;
    this.sink = sink;
    this.places = new Places(seed);
    this.sellers = new Sellers(seed, orders);
    this.lives = Chance.of(seed, "lives", 0);
    this.checkouts = new Checkouts(this);
  }

  public long seed() {
    return seed;
  }

  /// How many orders there are to be in all.
  public int orderLimit() {
    return orderLimit;
  }

  /// The period goes on as long as orders are still to be placed.
  public boolean isOpen() {
    return checkouts.orders() < orderLimit;
  }

  public Agenda agenda() {
    return agenda;
  }

  public Census census() {
    return census;
  }

  public Banks banks() {
    return banks;
  }

  public Places places() {
    return places;
  }

  public Sellers sellers() {
    return sellers;
  }

  public Checkouts checkouts() {
    return checkouts;
  }

  Chance lives() {
    return lives;
  }

  public Head head(long at) {
    return new Head(TENANT, "e" + ++events, at);
  }

  public void emit(Event event) {
    sink.accept(event);
  }

  public void add(Misfortune misfortune) {
    misfortunes.add(misfortune);
  }

  void befall(OrderLife life, long at) {
    for (int i = 0; i < misfortunes.size(); i++) {
      if (misfortunes.get(i).strikes(life, at)) {
        return;
      }
    }
  }
}

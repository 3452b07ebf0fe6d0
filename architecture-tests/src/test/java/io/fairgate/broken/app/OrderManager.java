package io.fairgate.broken.app;

/// A name that says nothing about orders, and two more inside.
record OrderManager(IOrder order, OrderImpl other) {
  /// A name that speaks of Java.
  interface IOrder {}

  /// A name that speaks of a pattern.
  record OrderImpl() implements IOrder {}
}

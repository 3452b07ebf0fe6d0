package io.fairgate.marketplace.event;

import io.fairgate.marketplace.Keys;

/// Something a buyer did with their account. Keys: buyer, and the device, IP, e-mail, phone or
/// address that took part.
public sealed interface AccountEvent extends Event {

  Personal personal();

  record Registered(Head head, Keys keys, Personal personal) implements AccountEvent {}

  record Changed(Head head, Keys keys, Change change, Personal personal) implements AccountEvent {}

  record SignedIn(Head head, Keys keys, boolean succeeded, Personal personal)
      implements AccountEvent {}

  /// What was changed of an account.
  enum Change {
    PASSWORD,
    EMAIL,
    PHONE,
    ADDRESS,
    NAME
  }
}

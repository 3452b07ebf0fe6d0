package io.fairgate.simulator.market.world;

import io.fairgate.marketplace.event.Personal;
import io.fairgate.marketplace.event.PostalAddress;
import org.jspecify.annotations.Nullable;

/// Who orders: an account, or a guest without one.
public final class Account {
  private final @Nullable String buyerId;
  private final String name;
  private String email;
  private String phone;

  public Account(@Nullable String buyerId, String name, String email, String phone) {
    this.buyerId = buyerId;
    this.name = name;
    this.email = email;
    this.phone = phone;
  }

  public @Nullable String buyerId() {
    return buyerId;
  }

  public boolean isGuest() {
    return buyerId == null;
  }

  public String name() {
    return name;
  }

  public String email() {
    return email;
  }

  public String phone() {
    return phone;
  }

  public void email(String changed) {
    email = changed;
  }

  public void phone(String changed) {
    phone = changed;
  }

  public String emailDomain() {
    return email.substring(email.indexOf('@') + 1);
  }

  /// What an event of the account brings of persons.
  public Personal personal(
      @Nullable String device, @Nullable String ip, @Nullable PostalAddress address) {
    return new Personal(buyerId, email, phone, device, ip, address, null, null, null);
  }
}

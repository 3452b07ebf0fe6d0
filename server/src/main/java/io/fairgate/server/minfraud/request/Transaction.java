package io.fairgate.server.minfraud.request;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a client asks about: those fields of its request that something is made of, each as sent
/// and found good, or null.
public record Transaction(
    Event event,
    @Nullable String ipAddress,
    @Nullable String trackingToken,
    Account account,
    Email email,
    Place billing,
    Place shipping,
    Card card,
    Payment payment,
    Basket order,
    List<Item> cart,
    Extras extras,
    List<Warning> warnings) {

  /// Whether it says who is acting: an account, an e-mail address or a card.
  public boolean namesSomeone() {
    return account.name() != null
        || email.address() != null
        || email.md5() != null
        || card.token() != null;
  }

  public record Event(
      EventKind kind,
      @Nullable String transactionId,
      @Nullable String shopId,
      @Nullable Long atMillis) {}

  public record Account(@Nullable String userId, @Nullable String usernameMd5) {
    /// What the account is known by; a hash is marked as one, so that no id can be taken for it.
    public @Nullable String name() {
      if (userId != null) {
        return userId;
      }
      return usernameMd5 == null ? null : "username_md5:" + usernameMd5.toLowerCase(Locale.ROOT);
    }
  }

  /// `md5` is there instead of `address` where the client hashed it.
  public record Email(@Nullable String address, @Nullable String md5, @Nullable String domain) {}

  public record Place(
      @Nullable String firstName,
      @Nullable String lastName,
      @Nullable String company,
      @Nullable String address,
      @Nullable String address2,
      @Nullable String city,
      @Nullable String region,
      @Nullable String postal,
      @Nullable String country,
      @Nullable String phone) {

    boolean hasAddress() {
      return firstName != null
          || lastName != null
          || company != null
          || address != null
          || address2 != null
          || city != null
          || region != null
          || postal != null;
    }
  }

  public record Card(
      @Nullable String token,
      @Nullable String issuerIdNumber,
      @Nullable String lastDigits,
      @Nullable String country,
      @Nullable String avsResult,
      @Nullable String cvvResult,
      @Nullable Boolean was3dSecureSuccessful) {}

  public record Payment(
      @Nullable String method,
      @Nullable String processor,
      @Nullable Boolean wasAuthorized,
      @Nullable String declineCode) {}

  /// `currency` is the one sent, or US dollars.
  public record Basket(
      @Nullable BigDecimal amount,
      String currency,
      @Nullable String discountCode,
      boolean isGift) {}

  public record Item(
      @Nullable String category,
      @Nullable String itemId,
      long quantity,
      @Nullable BigDecimal price) {}

  /// What the protocol has no field for, among the custom inputs: a device, a checkout of several
  /// orders, and that the discount code is for new buyers alone.
  public record Extras(@Nullable String device, @Nullable String checkout, boolean newBuyersOnly) {}
}

package io.fairgate.server.minfraud.mapping;

import io.fairgate.marketplace.event.Order.AddressKind;
import io.fairgate.marketplace.event.Order.Destination;
import io.fairgate.marketplace.event.PostalAddress;
import io.fairgate.marketplace.json.CardNumbers;
import io.fairgate.server.minfraud.request.Transaction;
import io.fairgate.server.minfraud.request.Transaction.Email;
import io.fairgate.server.minfraud.request.Transaction.Place;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who acts, and from where, in our words.
final class Contacts {
  /// One line of an address has up to 256 characters, a region 128.
  private static final int LINE_MAX = 256;

  private static final int REGION_MAX = 128;

  private Contacts() {}

  /// An address that came as a hash is an address of its own, under a domain that can have no
  /// mailbox (RFC 2606): the same hash is the same buyer, and nobody gets mail for another.
  static @Nullable String email(Email email) {
    String md5 = email.md5();
    return md5 == null ? email.address() : md5.toLowerCase(Locale.ROOT) + "@md5.invalid";
  }

  /// The one on the bill, or else the one on the parcel.
  static @Nullable String phone(Transaction transaction) {
    String billing = transaction.billing().phone();
    return billing != null ? billing : transaction.shipping().phone();
  }

  static @Nullable String device(Transaction transaction) {
    String device = transaction.extras().device();
    return device != null ? device : transaction.trackingToken();
  }

  static @Nullable Destination destination(Place place) {
    String country = place.country();
    return country == null
        ? null
        : new Destination(country, region(place), AddressKind.UNKNOWN, null, null);
  }

  /// None without a country, and none of which only country and region are known.
  static @Nullable PostalAddress postal(Place place) {
    String country = place.country();
    if (country == null) {
      return null;
    }
    var postal =
        new PostalAddress(
            line(name(place)),
            line(place.company()),
            line(place.address()),
            line(place.address2()),
            line(place.city()),
            region(place),
            line(place.postal()),
            country);
    boolean isEmpty =
        Stream.of(
                postal.name(),
                postal.company(),
                postal.line1(),
                postal.line2(),
                postal.city(),
                postal.postalCode())
            .allMatch(String::isEmpty);
    return isEmpty ? null : postal;
  }

  /// Two names that make a full card number when they are put together are none.
  private static String name(Place place) {
    String name = (orEmpty(place.firstName()) + " " + orEmpty(place.lastName())).strip();
    return CardNumbers.in(name) ? "" : name;
  }

  private static String region(Place place) {
    return cut(orEmpty(place.region()), REGION_MAX);
  }

  private static String line(@Nullable String text) {
    return cut(orEmpty(text), LINE_MAX);
  }

  static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  static String cut(String text, int max) {
    if (text.length() <= max) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max);
  }
}

package io.fairgate.marketplace.codec;

import io.fairgate.marketplace.event.Order.AddressKind;
import io.fairgate.marketplace.event.Order.Destination;
import io.fairgate.marketplace.event.PostalAddress;
import io.fairgate.marketplace.json.Members;
import io.fairgate.marketplace.json.NameTable;
import io.fairgate.marketplace.json.Scalars;
import org.jspecify.annotations.Nullable;

/// An address in JSON: one object, of which the postal part is personal and the place is a fact.
record AddressJson(@Nullable PostalAddress postal, @Nullable Destination place) {
  private static final int NAME = 0;
  private static final int COMPANY = 1;
  private static final int LINE1 = 2;
  private static final int LINE2 = 3;
  private static final int CITY = 4;
  private static final int REGION = 5;
  private static final int POSTAL_CODE = 6;
  private static final int COUNTRY = 7;
  private static final int KIND = 8;
  private static final int LATITUDE = 9;
  private static final int LONGITUDE = 10;

  static final NameTable SHAPE =
      NameTable.of(
          "name",
          "company",
          "line1",
          "line2",
          "city",
          "region",
          "postal_code",
          "country",
          "kind",
          "latitude",
          "longitude");

  private static final AddressKind[] KINDS = AddressKind.values();
  private static final NameTable KIND_WORDS = NameTable.of(KINDS);
  private static final AddressJson NONE = new AddressJson(null, null);

  /// Reads the address under `key`, if there is one. A postal part is there when anything but
  /// country and region is.
  static AddressJson read(Members holder, int key) {
    int node = holder.optional(key);
    if (node < 0) {
      return NONE;
    }
    Scalars scalars = holder.scalars();
    var members = new Members(scalars, node, SHAPE);
    int countryNode = members.required(COUNTRY);
    String country = countryNode < 0 ? "" : FieldValues.country(scalars, countryNode);
    String region = FieldValues.textOrEmpty(members, REGION, FieldLimits.WORD_MAX);
    var postal =
        new PostalAddress(
            line(members, NAME),
            line(members, COMPANY),
            line(members, LINE1),
            line(members, LINE2),
            line(members, CITY),
            region,
            line(members, POSTAL_CODE),
            country);
    var place =
        new Destination(
            country,
            region,
            FieldValues.choiceOr(members, KIND, KIND_WORDS, KINDS, AddressKind.UNKNOWN),
            coordinate(members, LATITUDE, 90),
            coordinate(members, LONGITUDE, 180));
    return new AddressJson(empty(postal) ? null : postal, place);
  }

  private static String line(Members members, int key) {
    return FieldValues.textOrEmpty(members, key, FieldLimits.ADDRESS_LINE_MAX);
  }

  private static @Nullable Double coordinate(Members members, int key, double bound) {
    int node = members.optional(key);
    return node < 0 ? null : Double.valueOf(members.scalars().decimal(node, bound));
  }

  private static boolean empty(PostalAddress postal) {
    return postal.name().isEmpty()
        && postal.company().isEmpty()
        && postal.line1().isEmpty()
        && postal.line2().isEmpty()
        && postal.city().isEmpty()
        && postal.postalCode().isEmpty();
  }

  /// Writes what is known of the address: the place alone once the postal part is forgotten.
  static void write(
      String key, @Nullable PostalAddress postal, @Nullable Destination place, JsonLine line) {
    if (postal == null && place == null) {
      return;
    }
    line.open(key);
    if (postal != null) {
      line.textUnlessEmpty("name", postal.name());
      line.textUnlessEmpty("company", postal.company());
      line.textUnlessEmpty("line1", postal.line1());
      line.textUnlessEmpty("line2", postal.line2());
      line.textUnlessEmpty("city", postal.city());
    }
    line.textUnlessEmpty("region", place != null ? place.region() : regionOf(postal));
    if (postal != null) {
      line.textUnlessEmpty("postal_code", postal.postalCode());
    }
    line.textUnlessEmpty("country", place != null ? place.country() : countryOf(postal));
    if (place != null) {
      line.wordUnless("kind", KIND_WORDS, place.kind(), AddressKind.UNKNOWN);
      line.decimalUnlessNull("latitude", place.latitude());
      line.decimalUnlessNull("longitude", place.longitude());
    }
    line.close();
  }

  private static String regionOf(@Nullable PostalAddress postal) {
    return postal == null ? "" : postal.region();
  }

  private static String countryOf(@Nullable PostalAddress postal) {
    return postal == null ? "" : postal.country();
  }
}

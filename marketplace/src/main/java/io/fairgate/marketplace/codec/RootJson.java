package io.fairgate.marketplace.codec;

import io.fairgate.marketplace.event.Head;
import io.fairgate.marketplace.json.Members;
import io.fairgate.marketplace.json.NameTable;
import java.util.stream.Stream;

/// The members with which every event begins: type, tenant, id and time.
final class RootJson {
  static final String TENANT_DEFAULT = "default";

  /// The number of an event's first own member.
  static final int OWN = 4;

  private static final int TENANT = 1;
  private static final int ID = 2;
  private static final int AT = 3;

  private RootJson() {}

  /// The shape of an event with these members of its own.
  static NameTable shape(String... own) {
    return NameTable.of(
        Stream.concat(Stream.of("type", "tenant", "id", "at"), Stream.of(own))
            .toArray(String[]::new));
  }

  /// `otherwise` is the tenant of an event that names none.
  static Head read(Members root, String otherwise) {
    int tenant = root.optional(TENANT);
    return new Head(
        tenant < 0 ? otherwise : root.scalars().text(tenant, FieldLimits.TENANT_MAX),
        FieldValues.id(root, ID),
        FieldValues.moment(root, AT));
  }

  static void write(EventType type, Head head, JsonLine line) {
    line.text("type", type.text());
    line.textUnless("tenant", head.tenant(), TENANT_DEFAULT);
    line.text("id", head.id());
    line.moment("at", head.atMillis());
  }
}

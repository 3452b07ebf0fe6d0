package io.fairgate.decision.policy.yaml;

import io.fairgate.decision.policy.NamedList;
import io.fairgate.decision.policy.NamedList.Entry;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads a list: its entries, each with a reason, an owner and, if it ends, the day it ends. What
/// the list says of itself holds for each entry that says nothing else.
final class ListReader {
  private static final List<String> KEYS = List.of("doc", "reason", "owner", "until", "entries");
  private static final List<String> ENTRY_KEYS = List.of("value", "reason", "owner", "until");

  private final Page page;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  ListReader(Page page) {
    this.page = page;
  }

  @Nullable NamedList read(String name, Node root) {
    Section section = Section.of(page, root, "a list", KEYS).orElse(null);
    if (section == null) {
      return null;
    }
    var common =
        new Entry(
            "",
            section.text("reason", ""),
            section.text("owner", ""),
            until(section, Long.MAX_VALUE));
    Node values =
        section.required("entries", "write `entries: []` for a list that is empty for now");
    if (values instanceof Node.Sequence list) {
      for (Node item : list.items()) {
        entry(item, common);
      }
    } else if (values != null) {
      page.fault(values, "`entries` must be a list, got " + values.kind(), "");
    }
    return new NamedList(
        name, page.place(root), section.text("doc", ""), Collections.unmodifiableMap(entries));
  }

  private void entry(Node item, Entry common) {
    if (item instanceof Node.Scalar value) {
      add(value, value, common);
      return;
    }
    Section section = Section.of(page, item, "an entry", ENTRY_KEYS).orElse(null);
    if (section == null) {
      return;
    }
    section.required("value", "what the rules look for");
    Node.Scalar value = section.scalar("value", "a text");
    if (value != null) {
      String reason = section.text("reason", common.reason());
      String owner = section.text("owner", common.owner());
      add(item, value, new Entry("", reason, owner, until(section, common.untilMillis())));
    }
  }

  private void add(Node at, Node.Scalar value, Entry said) {
    if (value.isNothing()) {
      page.fault(value, "an entry must be a text, got nothing", "take the line out");
      return;
    }
    if (said.reason().isEmpty()) {
      page.fault(at, "the entry " + value.kind() + " has no `reason`", "say why it is on the list");
    }
    if (said.owner().isEmpty()) {
      page.fault(at, "the entry " + value.kind() + " has no `owner`", "say who answers for it");
    }
    var entry = new Entry(value.value(), said.reason(), said.owner(), said.untilMillis());
    if (entries.putIfAbsent(value.value(), entry) != null) {
      page.fault(value, value.kind() + " is on the list twice", "take one out");
    }
  }

  /// The first moment at which the entry holds no more: the begin of a day in UTC.
  private static long until(Section section, long otherwise) {
    Node.Scalar until = section.scalar("until", "a day such as 2027-01-31");
    if (until == null) {
      return otherwise;
    }
    try {
      return LocalDate.parse(until.value()).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    } catch (DateTimeException e) {
      section
          .page()
          .fault(until, "`until` must be a day, got " + until.kind(), "such as 2027-01-31");
      return otherwise;
    }
  }
}

package io.fairgate.decision.policy;

import io.fairgate.decision.cel.NamedLists;
import java.util.Collection;
import java.util.Map;

/// A policy's lists as its conditions see them; an entry holds until its expiry.
public final class PolicyLists implements NamedLists {
  private final Map<String, NamedList> lists;

  public PolicyLists(Map<String, NamedList> lists) {
    this.lists = Map.copyOf(lists);
  }

  @Override
  public Collection<String> names() {
    return lists.keySet();
  }

  @Override
  public boolean contains(String list, String value, long nowMillis) {
    NamedList named = lists.get(list);
    NamedList.Entry entry = named == null ? null : named.entries().get(value);
    return entry != null && nowMillis < entry.untilMillis();
  }
}

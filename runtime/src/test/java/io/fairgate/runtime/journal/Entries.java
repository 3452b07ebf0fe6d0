package io.fairgate.runtime.journal;

import io.fairgate.runtime.journal.Entry.Key;
import io.fairgate.runtime.journal.Entry.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Entries with all that an entry can have, in a chain.
public final class Entries {
  private static final Chain CHAIN = new Chain();

  private Entries() {}

  /// So many entries behind a head.
  public static List<Entry> after(Journal.Head head, int count, long seed) {
    var random = new SplittableRandom(seed);
    var entries = new ArrayList<Entry>();
    byte[] before = head.chain();
    for (int i = 1; i <= count; i++) {
      Entry entry = CHAIN.link(before, entry(head.position() + i, random));
      entries.add(entry);
      before = entry.chain();
    }
    return entries;
  }

  private static Entry entry(long position, SplittableRandom random) {
    byte[] personal = bytes(random, random.nextBoolean() ? 0 : 40);
    Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
    boolean hasEvent = kind == Kind.EVENT || kind == Kind.WAITING;
    return new Entry(
        position,
        kind,
        1_772_400_000_000L + position,
        "0123456789abcdef".repeat(4),
        kind == Kind.POLICY ? "" : "tenant-" + random.nextInt(3),
        hasEvent ? new Key(random.nextLong(), position) : Key.NONE,
        bytes(random, 1 + random.nextInt(300)),
        personal,
        personal.length == 0 ? personal : CHAIN.digest(personal),
        List.of(bytes(random, 100), bytes(random, random.nextInt(50))),
        bytes(random, random.nextInt(200)),
        new Key(random.nextLong(), random.nextLong()),
        random.nextBoolean() ? new Key(random.nextLong(), random.nextLong()) : null,
        new byte[0]);
  }

  private static byte[] bytes(SplittableRandom random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}

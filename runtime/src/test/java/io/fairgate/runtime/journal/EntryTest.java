package io.fairgate.runtime.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class EntryTest {
  private static final List<Entry> ENTRIES =
      Entries.after(new Journal.Head(0, Chain.start()), 200, 11);

  @Test
  void bytesGiveTheEntryBack() {
    for (Entry entry : ENTRIES) {
      assertEquals(entry, EntryBytes.decode(EntryBytes.encode(entry)));
    }
  }

  @Test
  void anyChangedByteBreaksTheChain() {
    var chain = new Chain();
    byte[] before = Chain.start();
    for (Entry entry : ENTRIES.subList(0, 20)) {
      assertTrue(chain.holds(before, entry));
      byte[] bytes = EntryBytes.encode(entry);
      for (int i = 1; i < bytes.length; i++) {
        assertFalse(isHeld(chain, before, bytes, i), entry + " with byte " + i + " changed");
      }
      before = entry.chain();
    }
  }

  private static boolean isHeld(Chain chain, byte[] before, byte[] bytes, int at) {
    byte[] changed = bytes.clone();
    changed[at] ^= 1;
    try {
      return chain.holds(before, EntryBytes.decode(changed));
    } catch (RuntimeException unreadable) {
      return false;
    }
  }

  @Test
  void aForgottenPersonalPartLeavesTheChainWhole() {
    var chain = new Chain();
    byte[] before = Chain.start();
    for (Entry entry : ENTRIES) {
      assertTrue(chain.holds(before, entry.forgotten()));
      before = entry.chain();
    }
  }
}

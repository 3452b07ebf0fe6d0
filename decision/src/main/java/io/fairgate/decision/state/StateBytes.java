package io.fairgate.decision.state;

import io.fairgate.marketplace.codec.ByteReader;
import io.fairgate.marketplace.codec.ByteWriter;
import io.fairgate.marketplace.codec.Sha256;
import java.security.MessageDigest;
import java.util.HexFormat;

/// All state of a marketplace as (table, key, bytes), one entity at a time, in the order of tables
/// and keys: for snapshots here, keyed state elsewhere, and a hash that two runs can compare.
///
/// Tables in order: windows, baselines, links by kind, claims, passes. A window table's clock is an
/// entry of its own, under the key 0.
public final class StateBytes {
  private final EntityStates states;
  private final int windowTables;
  private final int linkTables;

  public StateBytes(EntityStates states) {
    this.states = states;
    windowTables = states.windows.tables();
    linkTables = states.links.kinds.length;
  }

  /// One entity's state; `bytes` are good until the call returns.
  public interface Visitor {
    void visit(int table, long keyHigh, long keyLow, byte[] bytes, int length);
  }

  public void forEach(Visitor visitor) {
    var out = new ByteWriter(256);
    for (int t = 0; t < windowTables; t++) {
      int table = t;
      out.reset();
      out.varint(states.windows.table(t).clock());
      visitor.visit(table, 0, 0, out.array(), out.size());
      states
          .windows
          .table(t)
          .forEach((high, low, entity) -> {
            out.reset();
            WindowBytes.encode(entity, out);
            visitor.visit(table, high, low, out.array(), out.size());
          });
    }
    forEach(windowTables, states.buyers.table, out, visitor);
    for (int k = 0; k < linkTables; k++) {
      forEach(windowTables + 1 + k, states.links.tables.get(k), out, visitor);
    }
    forEach(windowTables + 1 + linkTables, states.campaigns.table, out, visitor);
    forEach(windowTables + 2 + linkTables, states.passes, out, visitor);
  }

  private static <S extends EntityState> void forEach(
      int table, ObjectTable<S> from, ByteWriter out, Visitor visitor) {
    from.forEach((high, low, state) -> {
      out.reset();
      state.encode(out);
      visitor.visit(table, high, low, out.array(), out.size());
    });
  }

  /// Puts one entity back into states that were new.
  public void restore(int table, long keyHigh, long keyLow, byte[] bytes) {
    var in = new ByteReader(bytes);
    if (table < windowTables) {
      restoreWindow(states.windows.table(table), keyHigh, keyLow, in);
    } else if (table == windowTables) {
      states.buyers.table.findOrAdd(keyHigh, keyLow).decode(in);
    } else if (table <= windowTables + linkTables) {
      states.links.tables.get(table - windowTables - 1).findOrAdd(keyHigh, keyLow).decode(in);
    } else if (table == windowTables + 1 + linkTables) {
      states.campaigns.table.findOrAdd(keyHigh, keyLow).decode(in);
    } else if (table == windowTables + 2 + linkTables) {
      states.passes.findOrAdd(keyHigh, keyLow).decode(in);
    } else {
      throw new IllegalArgumentException("there is no table " + table);
    }
    if (in.remaining() > 0) {
      throw new IllegalArgumentException(
          in.remaining() + " bytes too many for an entity of table " + table);
    }
  }

  private static void restoreWindow(WindowTable table, long high, long low, ByteReader in) {
    if (high == 0 && low == 0) {
      table.restoreClock(in.varint());
    } else {
      table.restore(high, low, table.decode(in));
    }
  }

  /// SHA-256 over every table, key and state, in lower-case hex.
  public String hash() {
    MessageDigest digest = Sha256.digest();
    var head = new ByteWriter(32);
    forEach((table, high, low, bytes, length) -> {
      head.reset();
      head.varint(table);
      head.fixedLong(high);
      head.fixedLong(low);
      head.varint(length);
      digest.update(head.array(), 0, head.size());
      digest.update(bytes, 0, length);
    });
    return HexFormat.of().formatHex(digest.digest());
  }
}

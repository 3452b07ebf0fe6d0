package io.fairgate.decision.state;

import io.fairgate.marketplace.Keys;
import io.fairgate.marketplace.Role;
import io.fairgate.marketplace.codec.ByteReader;
import io.fairgate.marketplace.codec.ByteWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All claims of one campaign: who used it first, by each of their identities.
///
/// A checkout's identities are claimed together or, where any is another's, not at all; the attempt
/// is remembered either way, so that a ring shows. A claim ends when its checkout gives it back:
///
/// ```
///   free ──order with the coupon──► claimed by its checkout ──claim released──► free
///                                      │ another checkout: taken, only noted
/// ```
final class Claims implements EntityState {
  /// A person with more accounts than this at one identity is a ring whatever their number.
  static final int ACCOUNTS_PER_IDENTITY_MAX = 16;

  /// A campaign whose terms allow a buyer more uses than this does not bound them at all.
  static final int USES_PER_BUYER_MAX = 256;

  /// Behind a checkout's claimed identities stands the buyer's, whose use it is, claimed or not.
  private static final int USE = Identities.ROLES.length;

  private final Map<Long, Identity> identities = new HashMap<>();
  private final Map<Long, long[]> byCheckout = new HashMap<>();

  private static final class Identity {
    /// 0 is free.
    long checkout;

    long claimedAt;
    long[] accounts = new long[0];

    /// Checkouts that used the campaign; kept for the buyer's own identity alone.
    long[] uses = new long[0];
  }

  boolean isTaken(Keys keys, long checkout, long now) {
    for (int i = 0; i < Identities.ROLES.length; i++) {
      if (isTaken(i, Identities.of(keys, i), checkout, now)) {
        return true;
      }
    }
    return false;
  }

  /// Strong identities, the account itself among them, that another checkout claimed.
  int strongLinks(Keys keys, long checkout, long now) {
    int links = 0;
    for (int i = 0; i < Identities.FIRST_WEAK; i++) {
      if (isTaken(i, Identities.of(keys, i), checkout, now)) {
        links++;
      }
    }
    return links;
  }

  private boolean isTaken(int i, long id, long checkout, long now) {
    Identity identity = find(id);
    return identity != null
        && identity.checkout != 0
        && identity.checkout != checkout
        && Identities.isAlive(i, identity.claimedAt, now);
  }

  private @Nullable Identity find(long id) {
    return id == 0 ? null : identities.get(id);
  }

  /// Other accounts that tried the campaign and share at least two strong identities with this one.
  int linkedAccounts(Keys keys) {
    long self = keys.high(Role.BUYER);
    var seen = new ArrayList<Long>();
    var twice = new ArrayList<Long>();
    for (int i = Identities.BUYER + 1; i < Identities.FIRST_WEAK; i++) {
      Identity identity = find(Identities.of(keys, i));
      if (identity == null) {
        continue;
      }
      for (long account : identity.accounts) {
        if (account == self || twice.contains(account)) {
          continue;
        }
        if (seen.contains(account)) {
          twice.add(account);
        } else {
          seen.add(account);
        }
      }
    }
    return twice.size();
  }

  int usesByBuyer(Keys keys, long checkout) {
    Identity identity = find(Identities.of(keys, Identities.BUYER));
    if (identity == null) {
      return 0;
    }
    int uses = 0;
    for (long use : identity.uses) {
      if (use != checkout) {
        uses++;
      }
    }
    return uses;
  }

  /// An order with the campaign's coupon. `exclusive` where the campaign is for new buyers only.
  void use(Keys keys, long checkout, long at, boolean exclusive) {
    boolean isFirst = !byCheckout.containsKey(checkout);
    boolean free = exclusive && isFirst && !isTaken(keys, checkout, at);
    var claimed = new long[Identities.ROLES.length + 1];
    claimed[USE] = Identities.of(keys, Identities.BUYER);
    if (claimed[USE] != 0) {
      Identity identity = identities.computeIfAbsent(claimed[USE], id -> new Identity());
      identity.uses = with(identity.uses, checkout, USES_PER_BUYER_MAX);
    }
    for (int i = 0; exclusive && i < Identities.ROLES.length; i++) {
      long id = Identities.of(keys, i);
      if (id == 0) {
        continue;
      }
      Identity identity = identities.computeIfAbsent(id, missing -> new Identity());
      identity.accounts = with(identity.accounts, keys.high(Role.BUYER), ACCOUNTS_PER_IDENTITY_MAX);
      if (free) {
        identity.checkout = checkout;
        identity.claimedAt = at;
        claimed[i] = id;
      }
    }
    if (isFirst) {
      byCheckout.put(checkout, claimed);
    }
  }

  private static long[] with(long[] values, long value, int most) {
    int at = Arrays.binarySearch(values, value);
    if (at >= 0 || values.length == most) {
      return values;
    }
    long[] more = Arrays.copyOf(values, values.length + 1);
    more[values.length] = value;
    Arrays.sort(more);
    return more;
  }

  private static long[] without(long[] values, long value) {
    return Arrays.stream(values).filter(v -> v != value).toArray();
  }

  void release(long checkout) {
    long[] claimed = byCheckout.remove(checkout);
    if (claimed == null) {
      return;
    }
    for (int i = 0; i < USE; i++) {
      Identity identity = find(claimed[i]);
      if (identity != null && identity.checkout == checkout) {
        identity.checkout = 0;
        identity.claimedAt = 0;
      }
    }
    Identity buyer = find(claimed[USE]);
    if (buyer != null) {
      buyer.uses = without(buyer.uses, checkout);
    }
  }

  @Override
  public void encode(ByteWriter out) {
    List<Long> ids = sorted(identities);
    out.varint(ids.size());
    for (long id : ids) {
      Identity identity = identities.get(id);
      if (identity == null) {
        continue;
      }
      out.fixedLong(id);
      out.fixedLong(identity.checkout);
      out.varint(identity.claimedAt);
      encode(identity.accounts, out);
      encode(identity.uses, out);
    }
    List<Long> checkouts = sorted(byCheckout);
    out.varint(checkouts.size());
    for (long checkout : checkouts) {
      out.fixedLong(checkout);
      encode(byCheckout.getOrDefault(checkout, new long[0]), out);
    }
  }

  private static List<Long> sorted(Map<Long, ?> map) {
    return map.keySet().stream().sorted().toList();
  }

  private static void encode(long[] values, ByteWriter out) {
    out.varint(values.length);
    for (long value : values) {
      out.fixedLong(value);
    }
  }

  @Override
  public void decode(ByteReader in) {
    for (int n = in.count(19); n > 0; n--) {
      long id = in.fixedLong();
      var identity = new Identity();
      identity.checkout = in.fixedLong();
      identity.claimedAt = in.varint();
      identity.accounts = longs(in);
      identity.uses = longs(in);
      identities.put(id, identity);
    }
    for (int n = in.count(9); n > 0; n--) {
      long checkout = in.fixedLong();
      byCheckout.put(checkout, longs(in));
    }
  }

  private static long[] longs(ByteReader in) {
    var values = new long[in.count(8)];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.fixedLong();
    }
    return values;
  }
}

package io.fairgate.decision.state;

import io.fairgate.decision.policy.Priors;
import io.fairgate.marketplace.codec.ByteReader;
import io.fairgate.marketplace.codec.ByteWriter;
import java.util.Arrays;

/// Where a buyer has things sent: countries and regions, not addresses.
///
/// The predictive of a Dirichlet process (Blackwell and MacQueen, 1973): a new place has
/// probability `s q / (s + n)` after n checkouts, where the prior says that a share q goes to new
/// places. For a buyer without history every place is as good as another.
final class DestinationBaseline implements EntityState {
  /// The rarest gives way beyond so many: nobody has more homes than this.
  static final int PLACES_MAX = 16;

  private long[] places = new long[0];
  private double[] weights = new double[0];
  private int size;
  private double weight;
  private long last;

  double surprise(Priors priors, long now, long place) {
    if (size == 0 || place == 0) {
      return 0;
    }
    double decay = Decay.over(priors, now - last);
    double n = weight * decay;
    double s = priors.destinationStrength();
    int i = indexOf(place);
    double fresh = s * priors.destinationNewShare() / (s + n);
    double share =
        i < 0
            ? fresh
            : (weights[i] * decay + s * (1 - priors.destinationNewShare()) * weights[i] / weight)
                / (s + n);
    return Math.max(0, -StrictMath.log10(Math.max(share, fresh)));
  }

  private int indexOf(long place) {
    for (int i = 0; i < size; i++) {
      if (places[i] == place) {
        return i;
      }
    }
    return -1;
  }

  void absorb(Priors priors, long at, long place) {
    if (place == 0) {
      return;
    }
    double decay = size == 0 ? 1 : Decay.over(priors, at - last);
    weight = weight * decay + 1;
    for (int i = 0; i < size; i++) {
      weights[i] *= decay;
    }
    int i = indexOf(place);
    if (i < 0) {
      i = size == PLACES_MAX ? rarest() : grow();
      places[i] = place;
      weights[i] = 0;
    }
    weights[i] += 1;
    last = Math.max(last, at);
  }

  private int grow() {
    if (size == places.length) {
      places = Arrays.copyOf(places, size + 1);
      weights = Arrays.copyOf(weights, size + 1);
    }
    return size++;
  }

  private int rarest() {
    int rarest = 0;
    for (int i = 1; i < size; i++) {
      if (weights[i] < weights[rarest]) {
        rarest = i;
      }
    }
    weight -= weights[rarest];
    return rarest;
  }

  @Override
  public void encode(ByteWriter out) {
    out.float64(weight);
    out.varint(last);
    out.varint(size);
    for (int i = 0; i < size; i++) {
      out.fixedLong(places[i]);
      out.float64(weights[i]);
    }
  }

  @Override
  public void decode(ByteReader in) {
    weight = in.float64();
    last = in.varint();
    size = (int) in.varint();
    places = new long[size];
    weights = new double[size];
    for (int i = 0; i < size; i++) {
      places[i] = in.fixedLong();
      weights[i] = in.float64();
    }
  }
}

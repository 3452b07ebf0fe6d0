package io.fairgate.decision.state;

import io.fairgate.marketplace.codec.ByteReader;
import io.fairgate.marketplace.codec.ByteWriter;

/// What is kept of one entity besides its windows, with its own bytes: the same state gives the
/// same bytes, whatever order its events came in.
interface EntityState {
  void encode(ByteWriter out);

  void decode(ByteReader in);
}

package io.fairgate.server.minfraud.request;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a client tells about a transaction afterwards. At least one of the three ways to name it is
/// there.
public record Report(
    Tag tag,
    @Nullable String transactionId,
    @Nullable String givenId,
    @Nullable String ipAddress,
    @Nullable String chargebackCode) {

  /// What it turned out to be.
  public enum Tag {
    NOT_FRAUD,
    SUSPECTED_FRAUD,
    SPAM_OR_ABUSE,
    CHARGEBACK;

    static @Nullable Tag find(String written) {
      for (Tag tag : values()) {
        if (tag.written().equals(written)) {
          return tag;
        }
      }
      return null;
    }

    public String written() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}

package io.fairgate.server.webhook.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells whether a delivery was signed with one of the live secrets, a short while ago.
///
/// It does not remember ids: who acts on a delivery keeps those of the last ten minutes, and drops
/// what comes again.
public final class WebhookVerifier {
  /// How far the sender's clock may be off, and how long a caught delivery is of use to a thief.
  public static final Duration TOLERANCE = Duration.ofMinutes(5);

  /// A sender has a few live secrets. More signatures than these only cost time, and are not looked
  /// at.
  public static final int SIGNATURES_MAX = 10;

  /// Digits of a time in seconds, until the year 33658.
  private static final int TIMESTAMP_DIGITS_MAX = 12;

  private final List<WebhookSecret> secrets;
  private final InstantSource clock;

  /// What came of it.
  public enum Verdict {
    GENUINE,
    /// A header is missing, empty or not of its form.
    NOT_OF_THE_FORM,
    /// Signed longer ago than the tolerance.
    STALE,
    /// Signed further ahead than the tolerance.
    FROM_THE_FUTURE,
    /// None of the signatures is by a live secret over these bytes.
    NOT_SIGNED
  }

  public WebhookVerifier(List<WebhookSecret> secrets, InstantSource clock) {
    this.secrets = List.copyOf(secrets);
    this.clock = clock;
  }

  /// Judges the three headers and the body as they came, byte for byte.
  public Verdict verify(
      @Nullable String id,
      @Nullable String timestamp,
      @Nullable String signatures,
      byte[] payload) {
    if (id == null || timestamp == null || signatures == null) {
      return Verdict.NOT_OF_THE_FORM;
    }
    if (!WebhookSignature.isId(id) || !isTimestamp(timestamp)) {
      return Verdict.NOT_OF_THE_FORM;
    }
    long ahead = Long.parseLong(timestamp) - clock.instant().getEpochSecond();
    if (ahead > TOLERANCE.toSeconds()) {
      return Verdict.FROM_THE_FUTURE;
    }
    if (ahead < -TOLERANCE.toSeconds()) {
      return Verdict.STALE;
    }
    byte[] prefix = WebhookSignature.prefix(id, timestamp);
    return isSigned(prefix, signatures, payload) ? Verdict.GENUINE : Verdict.NOT_SIGNED;
  }

  /// The texts are compared, not what they decode to, since two texts can write the same bytes. All
  /// are compared, so that time tells nothing of which one fits.
  private boolean isSigned(byte[] prefix, String signatures, byte[] payload) {
    List<String> given = first(signatures);
    boolean fits = false;
    for (WebhookSecret secret : secrets) {
      byte[] expected = WebhookSignature.one(secret, prefix, payload).getBytes(UTF_8);
      for (String signature : given) {
        fits |= MessageDigest.isEqual(expected, signature.getBytes(UTF_8));
      }
    }
    return fits;
  }

  private static List<String> first(String signatures) {
    List<String> given = new ArrayList<>();
    int from = 0;
    while (from <= signatures.length() && given.size() < SIGNATURES_MAX) {
      int space = signatures.indexOf(' ', from);
      int end = space < 0 ? signatures.length() : space;
      given.add(signatures.substring(from, end));
      from = end + 1;
    }
    return given;
  }

  private static boolean isTimestamp(String text) {
    return !text.isEmpty()
        && text.length() <= TIMESTAMP_DIGITS_MAX
        && (text.charAt(0) != '0' || text.length() == 1)
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}

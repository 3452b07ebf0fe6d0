package io.fairgate.server.webhook.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/// The signature of one delivery: over `id.timestamp.payload`, once for each live secret.
///
/// ```
/// webhook-id:        msg_…
/// webhook-timestamp: 1767603600                    seconds, of this very attempt
/// webhook-signature: v1,<base64> v1,<base64>       one for each live secret
/// ```
public final class WebhookSignature {
  public static final String ID_HEADER = "webhook-id";
  public static final String TIMESTAMP_HEADER = "webhook-timestamp";
  public static final String SIGNATURE_HEADER = "webhook-signature";

  /// How many secrets live at once: the old one and the new one, while a receiver changes over.
  public static final int SECRETS_MAX = 2;

  static final String VERSION = "v1,";

  /// Beyond this an id is no name but a payload.
  static final int ID_LENGTH_MAX = 256;

  private WebhookSignature() {}

  /// The value of `webhook-signature`.
  public static String sign(
      List<WebhookSecret> secrets, String id, long timestampSeconds, byte[] payload) {
    if (!isId(id)) {
      throw new IllegalArgumentException("an id is up to 256 visible ASCII characters, no dot");
    }
    byte[] prefix = prefix(id, Long.toString(timestampSeconds));
    return secrets.stream()
        .map(secret -> one(secret, prefix, payload))
        .collect(Collectors.joining(" "));
  }

  static String one(WebhookSecret secret, byte[] prefix, byte[] payload) {
    return VERSION + Base64.getEncoder().encodeToString(secret.authenticate(prefix, payload));
  }

  static byte[] prefix(String id, String timestamp) {
    return (id + '.' + timestamp + '.').getBytes(US_ASCII);
  }

  /// A dot would let `a.1` at 2 and `a` at 1 with payload `2.…` share one signature.
  static boolean isId(String id) {
    return !id.isEmpty()
        && id.length() <= ID_LENGTH_MAX
        && id.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '.');
  }
}

package io.fairgate.runtime.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fairgate.marketplace.codec.Sha256;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/// One thing to tell, made from a durable journal entry: the same id and the same bytes however
/// often it is made.
public record Message(
    String id, long position, String tenant, String type, long timeMillis, byte[] payload) {
  /// Standard Webhooks' form of a type: words with dots between.
  private static final Pattern TYPE = Pattern.compile("[a-z0-9_]+(\\.[a-z0-9_]+)*");

  /// 128 bits of a SHA-256: two of 2^64 messages clash with even odds.
  private static final int ID_BYTES = 16;

  /// The message on `subject` (a decision's id, say), whose data is one JSON value.
  public static Message of(
      String tenant, String subject, long position, String type, long timeMillis, byte[] data) {
    if (!TYPE.matcher(type).matches()) {
      throw new IllegalArgumentException("type must be words with dots between, got " + type);
    }
    String id = id(tenant, type, subject);
    return new Message(id, position, tenant, type, timeMillis, envelope(type, timeMillis, data));
  }

  private static String id(String tenant, String type, String subject) {
    byte[] hash = Sha256.of((tenant + '\0' + type + '\0' + subject).getBytes(UTF_8));
    return "msg_"
        + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, ID_BYTES));
  }

  private static byte[] envelope(String type, long timeMillis, byte[] data) {
    String head =
        "{\"type\":\""
            + type
            + "\",\"timestamp\":\""
            + Instant.ofEpochMilli(timeMillis)
            + "\",\"data\":";
    var out = new ByteArrayOutputStream(head.length() + data.length + 1);
    out.writeBytes(head.getBytes(UTF_8));
    out.writeBytes(data);
    out.write('}');
    return out.toByteArray();
  }

  /// Without the payload, which is a marketplace's own.
  @Override
  public String toString() {
    return "Message[" + id + " " + type + " at " + position + "]";
  }
}

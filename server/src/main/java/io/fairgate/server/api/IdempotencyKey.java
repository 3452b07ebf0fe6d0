package io.fairgate.server.api;

import io.fairgate.marketplace.codec.ByteWriter;
import io.fairgate.marketplace.codec.Sha256;
import io.fairgate.runtime.journal.Entry;
import io.fairgate.server.http.Call;
import io.fairgate.server.http.Code;
import io.fairgate.server.http.Limits;
import io.fairgate.server.http.Problem;
import io.fairgate.server.http.Problem.Where;
import io.fairgate.server.http.Refused;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The `Idempotency-Key` of a request, in its scope: a key stands for one request of one
/// marketplace on one route, and in a batch for each line by its number.
final class IdempotencyKey {
  private static final String HEADER = "Idempotency-Key";
  private static final int WHOLE = 0;

  private final String scope;
  private final String value;

  private IdempotencyKey(String scope, String value) {
    this.scope = scope;
    this.value = value;
  }

  /// Null where the request has none.
  static @Nullable IdempotencyKey of(Call call) {
    List<String> values = call.headers(HEADER);
    if (values.isEmpty()) {
      return null;
    }
    String value = values.getFirst();
    if (values.size() > 1) {
      throw refused("header.twice", "one Idempotency-Key is needed, got more");
    }
    if (value.isEmpty() || value.length() > Limits.IDEMPOTENCY_KEY_MAX || !isVisible(value)) {
      throw refused(
          "header.format",
          "an Idempotency-Key has 1 to "
              + Limits.IDEMPOTENCY_KEY_MAX
              + " visible ASCII characters");
    }
    return new IdempotencyKey(call.caller().tenant() + '\n' + call.route().path(), value);
  }

  private static boolean isVisible(String value) {
    return value.chars().allMatch(c -> c > 0x20 && c < 0x7F);
  }

  private static Refused refused(String code, String detail) {
    return new Refused(Problem.at(Code.HEADER_REFUSED, Where.HEADER, HEADER, code, detail));
  }

  /// Of the whole request.
  Entry.Key key() {
    return key(WHOLE);
  }

  /// Of a line, from 1.
  Entry.Key line(int number) {
    return key(number);
  }

  private Entry.Key key(int line) {
    var out = new ByteWriter(256);
    out.string(scope);
    out.string(value);
    out.varint(line);
    ByteBuffer digest = ByteBuffer.wrap(Sha256.of(out.toBytes()));
    return new Entry.Key(digest.getLong(), digest.getLong());
  }
}

package io.fairgate.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads bodies: of a type that is known, whole, not too large, not too slowly.
public final class Bodies {
  private static final int BUFFER = 4 * 1024;

  private Bodies() {}

  /// Whether the body is a batch: one event a line.
  public static boolean isBatch(Call call) {
    return type(call).equals("application/x-ndjson");
  }

  /// A JSON body.
  public static byte[] json(Call call) throws IOException, InterruptedException {
    String type = type(call);
    if (!type.equals("application/json")) {
      throw new Refused(unknownType("application/json is read here"));
    }
    return read(call, call.limits().bodyMax());
  }

  /// What is said of a type that is not read.
  public static Problem unknownType(String advice) {
    return Problem.at(
        Code.TYPE_NOT_KNOWN, Problem.Where.HEADER, "Content-Type", "type.unknown", advice);
  }

  private static String type(Call call) {
    if (!call.headers("Content-Encoding").isEmpty()) {
      throw new Refused(
          Problem.at(
              Code.TYPE_NOT_KNOWN,
              Problem.Where.HEADER,
              "Content-Encoding",
              "encoding.unknown",
              "bodies are read as they are: send it without Content-Encoding"));
    }
    @Nullable String type = call.header("Content-Type");
    if (type == null) {
      return "";
    }
    int end = type.indexOf(';');
    String parameters = end < 0 ? "" : type.substring(end + 1).strip().toLowerCase(Locale.ROOT);
    if (!parameters.isEmpty()
        && !parameters.equals("charset=utf-8")
        && !parameters.equals("charset=\"utf-8\"")) {
      throw new Refused(unknownType("the only charset that is read is utf-8"));
    }
    return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  private static byte[] read(Call call, int max) throws IOException, InterruptedException {
    long declared = call.declaredLength();
    if (declared > max) {
      throw new Refused(tooLarge(max));
    }
    InputStream in = call.body();
    byte[] bytes = new byte[declared >= 0 ? (int) declared : BUFFER];
    try (var _ = Patience.watch(in, declared, call.limits().bodyMillis())) {
      int length = 0;
      while (true) {
        if (length == bytes.length) {
          if (length == declared) {
            return bytes;
          }
          bytes = Arrays.copyOf(bytes, Math.min(2 * length + BUFFER, max + 1));
        }
        int got = in.read(bytes, length, bytes.length - length);
        if (got < 0) {
          return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
        }
        length += got;
        if (length > max) {
          throw new Refused(tooLarge(max));
        }
      }
    } catch (IOException failed) {
      if (Patience.isOver(failed)) {
        throw new Refused(tooSlow());
      }
      throw failed;
    }
  }

  static Problem tooLarge(int max) {
    return Problem.of(Code.TOO_LARGE, "up to " + max + " bytes are read")
        .withHeader("Connection", "close");
  }

  static Problem tooSlow() {
    return Problem.of(Code.TOO_SLOW, "send the whole body at once")
        .withHeader("Connection", "close");
  }
}

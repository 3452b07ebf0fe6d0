package io.fairgate.server.webhook.egress;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.fairgate.server.webhook.egress.Answer.Answered;
import io.fairgate.server.webhook.egress.Answer.Unanswered;
import io.fairgate.server.webhook.egress.Answer.Why;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads an HTTP/1.1 answer's head, strictly; its body is taken off the line and thrown away.
final class AnswerReader {
  /// Longer heads are no answer to a webhook.
  static final int HEAD_BYTES_MAX = 16 * 1024;

  /// What is read of a body at most, so that a polite server can end its answer.
  static final int BODY_BYTES_MAX = 64 * 1024;

  /// Informational answers (100 to 199) before the real one.
  private static final int INFORMATIONAL_MAX = 5;

  private static final int NO_CONTENT = 204;

  private static final Pattern SHORT_NUMBER = Pattern.compile("\\d{1,8}");
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-9]\\d\\d)( .*)?");
  private static final Pattern HEADER = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+):(.*)");

  private final InputStream in;
  private int read;
  private int bodyBytes = BODY_BYTES_MAX;

  AnswerReader(InputStream in) {
    this.in = in;
  }

  Answer answer() throws IOException {
    for (int i = 0; i <= INFORMATIONAL_MAX; i++) {
      Answer head = head();
      if (!(head instanceof Answered answered) || answered.status() >= 200) {
        return head;
      }
    }
    return new Unanswered(Why.NOT_HTTP);
  }

  /// Takes the body off the line until it ends or is too long.
  void drain() throws IOException {
    byte[] sink = new byte[8 * 1024];
    for (int left = bodyBytes; left > 0; ) {
      int got = in.read(sink, 0, Math.min(sink.length, left));
      if (got < 0) {
        return;
      }
      left -= got;
    }
  }

  private Answer head() throws IOException {
    String line = line();
    Matcher status = STATUS.matcher(line == null ? "" : line);
    if (!status.matches()) {
      return new Unanswered(Why.NOT_HTTP);
    }
    String retryAfter = null;
    for (String header = line(); ; header = line()) {
      if (header == null) {
        return new Unanswered(Why.NOT_HTTP);
      }
      if (header.isEmpty()) {
        int code = Integer.parseInt(status.group(1));
        bodyBytes = code == NO_CONTENT ? 0 : bodyBytes;
        return new Answered(code, retryAfter);
      }
      Matcher pair = HEADER.matcher(header);
      if (!pair.matches()) {
        return new Unanswered(Why.NOT_HTTP);
      }
      String value = pair.group(2).strip();
      switch (pair.group(1).toLowerCase(Locale.ROOT)) {
        case "retry-after" -> retryAfter = value;
        case "content-length" -> bodyBytes = length(value);
        default -> {}
      }
    }
  }

  private static int length(String value) {
    return SHORT_NUMBER.matcher(value).matches()
        ? Math.min(Integer.parseInt(value), BODY_BYTES_MAX)
        : BODY_BYTES_MAX;
  }

  /// A line without its end; null where the head grows too long.
  private @Nullable String line() throws IOException {
    var line = new ByteArrayOutputStream(128);
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException();
      }
      if (++read > HEAD_BYTES_MAX) {
        return null;
      }
      line.write(b);
    }
    String text = line.toString(ISO_8859_1);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }
}

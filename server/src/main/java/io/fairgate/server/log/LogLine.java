package io.fairgate.server.log;

import io.fairgate.decision.text.Json;
import io.fairgate.decision.text.Times;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.KeyValuePair;
import org.slf4j.event.Level;

/// One thing that happened, as a line of JSON.
///
/// What a library says is told without its arguments, and an exception by its class and place,
/// never by its message: either may quote what somebody sent.
final class LogLine {
  /// Enough to find the place; the whole trace repeats the web server's.
  private static final int FRAMES_MAX = 16;

  private static final int CAUSES_MAX = 4;

  private LogLine() {}

  static String of(
      long atMillis,
      Level level,
      String logger,
      String message,
      List<KeyValuePair> fields,
      @Nullable Throwable failure) {
    var json = new Json().object();
    json.name("at").value(Times.rfc3339(atMillis));
    json.name("level").value(level.name().toLowerCase(Locale.ROOT));
    json.name("logger").value(logger);
    json.name("message").value(message);
    for (KeyValuePair field : fields) {
      json.name(field.key);
      switch (field.value) {
        case Number number -> json.value(number.longValue());
        case Boolean truth -> json.value(truth.booleanValue());
        case null -> json.value((String) null);
        default -> json.value(field.value.toString());
      }
    }
    if (failure != null) {
      json.name("failure").array();
      Throwable cause = failure;
      for (int i = 0; i < CAUSES_MAX && cause != null; i++) {
        failure(cause, json);
        cause = cause.getCause();
      }
      json.endArray();
    }
    return json.endObject().toString();
  }

  private static void failure(Throwable failure, Json json) {
    json.object();
    json.name("class").value(failure.getClass().getName());
    json.name("at").array();
    StackTraceElement[] frames = failure.getStackTrace();
    for (int i = 0; i < Math.min(FRAMES_MAX, frames.length); i++) {
      json.value(
          frames[i].getClassName()
              + "."
              + frames[i].getMethodName()
              + ":"
              + frames[i].getLineNumber());
    }
    json.endArray().endObject();
  }
}

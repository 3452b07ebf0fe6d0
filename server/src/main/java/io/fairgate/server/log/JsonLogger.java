package io.fairgate.server.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;
import org.slf4j.event.Level;
import org.slf4j.event.LoggingEvent;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.spi.LoggingEventAware;

/// Writes what is said under one name to standard error: our own from the level that
/// `fairgate.log.level` names (else `info`), a library's from `warn`.
final class JsonLogger extends LegacyAbstractLogger implements LoggingEventAware {
  private static final long serialVersionUID = 1;
  private static final Level OURS = level(System.getProperty("fairgate.log.level", "info"));

  private final boolean isOurs;

  JsonLogger(String name) {
    this.name = name;
    isOurs = name.startsWith("io.fairgate.");
  }

  private static Level level(String written) {
    for (Level level : Level.values()) {
      if (level.name().equalsIgnoreCase(written)) {
        return level;
      }
    }
    return Level.INFO;
  }

  private boolean says(Level level) {
    Level from = isOurs ? OURS : Level.WARN;
    return level.toInt() >= from.toInt();
  }

  @Override
  public void log(LoggingEvent event) {
    List<KeyValuePair> fields = event.getKeyValuePairs();
    write(
        event.getLevel(),
        event.getMessage(),
        event.getArgumentArray(),
        fields == null ? List.of() : fields,
        event.getThrowable());
  }

  @Override
  protected void handleNormalizedLoggingCall(
      Level level,
      @Nullable Marker marker,
      String message,
      Object @Nullable [] arguments,
      @Nullable Throwable failure) {
    write(level, message, arguments, List.of(), failure);
  }

  private void write(
      Level level,
      @Nullable String message,
      Object @Nullable [] arguments,
      List<KeyValuePair> fields,
      @Nullable Throwable failure) {
    String said = message == null ? "" : message;
    if (isOurs && arguments != null) {
      said = MessageFormatter.basicArrayFormat(said, arguments);
    }
    String line = LogLine.of(System.currentTimeMillis(), level, name, said, fields, failure) + "\n";
    byte[] bytes = line.getBytes(UTF_8);
    System.err.write(bytes, 0, bytes.length);
    System.err.flush();
  }

  @Override
  protected @Nullable String getFullyQualifiedCallerName() {
    return null;
  }

  @Override
  public boolean isTraceEnabled() {
    return says(Level.TRACE);
  }

  @Override
  public boolean isDebugEnabled() {
    return says(Level.DEBUG);
  }

  @Override
  public boolean isInfoEnabled() {
    return says(Level.INFO);
  }

  @Override
  public boolean isWarnEnabled() {
    return says(Level.WARN);
  }

  @Override
  public boolean isErrorEnabled() {
    return says(Level.ERROR);
  }
}

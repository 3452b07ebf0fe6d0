package io.fairgate.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

/// What the JDK's own sampler saw of an engine at work, every 2 ms of its CPU time.
final class Samples {
  /// The method in which every engine judges an order and takes it in.
  private static final String AT_WORK = ".take";

  private static final String SETTINGS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <configuration version="2.0">
        <event name="jdk.CPUTimeSample">
          <setting name="enabled">true</setting>
          <setting name="throttle">2 ms</setting>
          <setting name="stackTrace">true</setting>
        </event>
      </configuration>
      """;

  private Samples() {}

  /// Writes the sampler's settings into a folder.
  static Path settings(Path folder) throws IOException {
    return Files.writeString(folder.resolve("samples.jfc"), SETTINGS);
  }

  /// Hands over each stack as `Type.method`, the method at work first.
  static void read(Path recording, Consumer<List<String>> stacks) throws IOException {
    try (var events = new RecordingFile(recording)) {
      while (events.hasMoreEvents()) {
        RecordedEvent event = events.readEvent();
        if (event.getEventType().getName().equals("jdk.CPUTimeSample")
            && event.getStackTrace() != null) {
          List<String> stack = new ArrayList<>();
          for (RecordedFrame frame : event.getStackTrace().getFrames()) {
            stack.add(name(frame.getMethod()));
          }
          if (stack.stream().anyMatch(name -> name.endsWith(AT_WORK))) {
            stacks.accept(stack);
          }
        }
      }
    }
  }

  private static String name(RecordedMethod method) {
    String type = method.getType().getName();
    return type.substring(type.lastIndexOf('.') + 1) + "." + method.getName();
  }
}

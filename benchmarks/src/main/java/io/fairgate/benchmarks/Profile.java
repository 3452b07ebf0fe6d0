package io.fairgate.benchmarks;

import io.fairgate.benchmarks.engine.Fork;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

/// Where our engine's CPU time goes on the workload: Java's own sampler, every 2 ms of CPU, counted
/// by the method at work and by all that called it.
final class Profile {
  /// Long enough that start-up does not show.
  private static final int REPETITIONS = 8;

  private static final int LINES = 40;

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

  private final Fork fork;
  private final Path folder;
  private final Map<String, Integer> self = new HashMap<>();
  private final Map<String, Integer> whole = new HashMap<>();
  private int samples;

  Profile(Fork fork, Path folder) {
    this.fork = fork;
    this.folder = folder;
  }

  int print(int orders, int rules, PrintStream out) throws IOException {
    Path policy = folder.resolve("policy-" + rules);
    fork.writePolicy(rules, policy);
    Path settings = Files.writeString(folder.resolve("profile.jfc"), SETTINGS);
    Path recording = folder.resolve("profile.jfr");
    fork.profiled(orders, rules, REPETITIONS, policy, settings, recording);
    try (var events = new RecordingFile(recording)) {
      while (events.hasMoreEvents()) {
        RecordedEvent event = events.readEvent();
        if (event.getEventType().getName().equals("jdk.CPUTimeSample")) {
          count(event);
        }
      }
    }
    out.printf("%d samples of judging and applying%n", samples);
    print("at work", self, out);
    print("at work or waiting for what it called", whole, out);
    return 0;
  }

  private void count(RecordedEvent event) {
    if (event.getStackTrace() == null) {
      return;
    }
    Set<String> called = new HashSet<>();
    String top = "";
    for (RecordedFrame frame : event.getStackTrace().getFrames()) {
      String name = name(frame.getMethod());
      if (top.isEmpty()) {
        top = name;
      }
      called.add(name);
    }
    if (called.contains("FairgateCandidate.take")) {
      samples++;
      self.merge(top, 1, Integer::sum);
      called.forEach(name -> whole.merge(name, 1, Integer::sum));
    }
  }

  private static String name(RecordedMethod method) {
    String type = method.getType().getName();
    return type.substring(type.lastIndexOf('.') + 1) + "." + method.getName();
  }

  private void print(String title, Map<String, Integer> counts, PrintStream out) {
    out.printf("%n%s%n", title);
    counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(LINES)
        .forEach(one ->
            out.printf(
                Locale.ROOT, "%5.1f %%  %s%n", 100.0 * one.getValue() / samples, one.getKey()));
  }
}

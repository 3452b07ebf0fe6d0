package io.fairgate.benchmarks.engine;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Runs an engine in a Java process of its own, all with the same flags, one after the other.
public final class Fork {
  /// As `Base` is meant to be run.
  private static final List<String> FLAGS =
      List.of(
          "-Xmx6g",
          "-XX:+UseParallelGC",
          "--sun-misc-unsafe-memory-access=allow",
          "-Duser.language=en",
          "-Duser.country=US");

  /// A line that `Base` prints for each of its repetitions.
  private static final Pattern OF_THE_LIMIT =
      Pattern.compile(
          "flat rules=([0-9]+) n=([0-9]+): ([0-9.]+) orders/s wall.*cpu ([0-9.]+) us/order, "
              + "p50=([0-9.]+)us p99=([0-9.]+)us.*chk ([0-9a-f]+), feat20k ([0-9a-f]+), "
              + "heap ([0-9.]+) MB, entities ([0-9]+), .*");

  private final Path limitClasses;

  public Fork(Path limitClasses) {
    this.limitClasses = limitClasses;
  }

  /// The limit's own main, with its own repetitions.
  public List<Measured> limit(int orders, int rules) throws IOException {
    var measured = new ArrayList<Measured>();
    for (String line : run(limitClasses.toString(), "perf.Base", "flat", "" + orders, "" + rules)) {
      Matcher found = OF_THE_LIMIT.matcher(line);
      if (found.matches()) {
        measured.add(limit(found));
      }
    }
    return measured;
  }

  private static Measured limit(Matcher line) {
    long entities = Long.parseLong(line.group(10));
    return new Measured(
        "limit",
        Integer.parseInt(line.group(1)),
        Integer.parseInt(line.group(2)),
        Double.parseDouble(line.group(4)),
        Double.parseDouble(line.group(3)),
        Double.parseDouble(line.group(5)),
        Double.parseDouble(line.group(6)),
        Double.parseDouble(line.group(9)) * 1e6 / entities,
        entities,
        -1,
        line.group(7),
        line.group(8));
  }

  /// One of the engines that [Worker] knows.
  public List<Measured> worker(String engine, int orders, int rules, int repetitions, Path policy)
      throws IOException {
    var measured = new ArrayList<Measured>();
    for (String line :
        run(
            ownClasses() + File.pathSeparator + limitClasses,
            Worker.class.getName(),
            engine,
            "" + orders,
            "" + rules,
            "" + repetitions,
            policy.toString())) {
      if (Measured.isOne(line)) {
        measured.add(Measured.of(line));
      }
    }
    return measured;
  }

  /// Our engine with the JDK's recorder beside it.
  public void profiled(
      int orders, int rules, int repetitions, Path policy, Path settings, Path recording)
      throws IOException {
    run(
        recorder(settings, recording),
        ownClasses() + File.pathSeparator + limitClasses,
        Worker.class.getName(),
        "fairgate",
        "" + orders,
        "" + rules,
        "" + repetitions,
        policy.toString());
  }

  /// A generated marketplace under a policy, the recorder beside it: CPU µs and events an order.
  public double[] market(Path policy, int orders, int repetitions, Path settings, Path recording)
      throws IOException {
    for (String line :
        run(
            recorder(settings, recording),
            ownClasses(),
            Market.class.getName(),
            policy.toString(),
            "" + orders,
            "" + repetitions)) {
      String[] words = line.split(" ");
      if (words.length == 3 && words[0].equals("market")) {
        return new double[] {Double.parseDouble(words[1]), Double.parseDouble(words[2])};
      }
    }
    throw new IOException("the marketplace ended without saying what it cost");
  }

  private static List<String> recorder(Path settings, Path recording) {
    return List.of(
        "-XX:+UnlockDiagnosticVMOptions",
        "-XX:+DebugNonSafepoints",
        "-Xlog:jfr=off,jfr+startup=off",
        "-XX:StartFlightRecording=filename=" + recording + ",settings=" + settings);
  }

  /// Writes the limit's rules and features as a policy into a folder.
  public void writePolicy(int rules, Path folder) throws IOException {
    run(
        ownClasses() + File.pathSeparator + limitClasses,
        PolicyWriter.class.getName(),
        "" + rules,
        folder.toString());
  }

  /// Milliseconds from files to a policy in force, the first in a process and the median of the
  /// others.
  public double[] policyLoad(Path policy) throws IOException {
    for (String line : run(ownClasses(), PolicyLoadTime.class.getName(), policy.toString())) {
      String[] words = line.split(" ");
      if (words.length == 3 && words[0].equals("loaded")) {
        return new double[] {Double.parseDouble(words[1]), Double.parseDouble(words[2])};
      }
    }
    throw new IOException("the process that loads " + policy + " ended without saying how long");
  }

  private static String ownClasses() {
    return System.getProperty("java.class.path");
  }

  private static List<String> run(String classPath, String main, String... arguments)
      throws IOException {
    return run(List.of(), classPath, main, arguments);
  }

  private static List<String> run(
      List<String> flags, String classPath, String main, String... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.addAll(flags);
    command.addAll(List.of("-cp", classPath, main));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    var lines = new ArrayList<String>();
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      reader.lines().forEach(lines::add);
    }
    int code = exitCode(process);
    if (code != 0) {
      throw new IOException(main + " " + String.join(" ", arguments) + " ended with " + code);
    }
    return lines;
  }

  private static int exitCode(Process process) throws IOException {
    try {
      return process.waitFor();
    } catch (InterruptedException interrupted) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while an engine ran", interrupted);
    }
  }
}

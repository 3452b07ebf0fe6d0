package io.fairgate.architecture.tidy;

import java.util.List;
import java.util.stream.Collectors;

/// One thing that is untidy, where it is, and what to do about it.
public record Fault(String path, int line, String what) {
  public static Fault in(String path, String what) {
    return new Fault(path, 0, what);
  }

  public static String all(List<Fault> faults) {
    return faults.stream().map(Fault::toString).collect(Collectors.joining("\n  ", "\n  ", ""));
  }

  @Override
  public String toString() {
    return path + (line > 0 ? ":" + line : "") + ": " + what;
  }
}

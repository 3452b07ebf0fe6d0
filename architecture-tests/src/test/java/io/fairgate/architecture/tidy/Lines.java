package io.fairgate.architecture.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What no line of a text may hold. The words are put together here, so that this file does not
/// find itself.
public final class Lines {
  private static final Pattern MARKER =
      Pattern.compile(
          String.join(
              "|",
              "\\bTO" + "DO\\b",
              "\\bFIX" + "ME\\b",
              "(//|#|\\*).*\\bX" + "XX\\b",
              "\\bHA" + "CK\\b",
              "@Dis" + "abled\\b",
              "@Ig" + "nore\\b",
              "(?i)not (yet )?imple" + "mented"));

  /// A path that exists on one machine only; the launcher alone may look for a JDK in them.
  private static final Pattern MACHINE =
      Pattern.compile(
          "(?<![\\w.:/$}\\])~-])/(home|root|Users|wo" + "rk|mnt|tmp|usr/lib|opt)/[\\w.*]");

  private static final Set<String> MAY_NAME_PLACES = Set.of("fairgate");

  private Lines() {}

  public static List<Fault> faults(Tree tree) {
    List<Fault> faults = new ArrayList<>();
    tree.texts().forEach((path, text) -> judge(faults, path, text));
    return faults;
  }

  private static void judge(List<Fault> faults, String path, String text) {
    if (text.indexOf('\r') >= 0) {
      faults.add(Fault.in(path, "lines end with \\n alone"));
    }
    if (!text.isEmpty() && !text.endsWith("\n")) {
      faults.add(Fault.in(path, "the last line ends with \\n, too"));
    }
    int number = 0;
    for (String line : text.split("\n")) {
      number++;
      if (MARKER.matcher(line).find()) {
        faults.add(new Fault(path, number, "finish it, or file it as an issue: " + line.strip()));
      }
      if (line.indexOf('\t') >= 0) {
        faults.add(new Fault(path, number, "write spaces, not a tab"));
      }
      if (line.endsWith(" ")) {
        faults.add(new Fault(path, number, "remove the space at the end"));
      }
      if (!MAY_NAME_PLACES.contains(path) && MACHINE.matcher(line).find()) {
        faults.add(
            new Fault(
                path, number, "a path of one machine; take it as an argument: " + line.strip()));
      }
    }
  }
}

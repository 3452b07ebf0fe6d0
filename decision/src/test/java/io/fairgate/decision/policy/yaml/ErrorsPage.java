package io.fairgate.decision.policy.yaml;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The page of errors, made of the cases in `policy-faults`: what each case's author is told.
final class ErrorsPage {
  private static final Map<String, String> PARTS = new LinkedHashMap<>();

  static {
    PARTS.put("yaml", "Reading YAML");
    PARTS.put("folder", "The folder");
    PARTS.put("policy", "policy.yaml");
    PARTS.put("priors", "priors.yaml");
    PARTS.put("features", "Features");
    PARTS.put("lists", "Lists");
    PARTS.put("reasons", "Reasons");
    PARTS.put("rules", "Rules");
    PARTS.put("warnings", "Warnings");
  }

  private ErrorsPage() {}

  static String text() {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    PARTS.forEach((part, title) -> parts.put(part, new ArrayList<>()));
    for (Map.Entry<String, String> each : cases().entrySet()) {
      List<String> told = told(each.getValue());
      String title = RuleReader.title(each.getKey());
      parts
          .computeIfAbsent(part(each.getValue()), unknown -> new ArrayList<>())
          .add("**" + title + "**\n\n" + String.join("", told));
    }
    var page =
        new StringBuilder(
            """
            # Errors

            A faulty policy is refused whole, and all that is wrong is said at once: the file, the line and
            the column, the line itself with a caret, what is wrong, and what to write instead.

            ```
            """);
    page.append(cases().getOrDefault("a-name-that-is-not-there", "").replace("refused\n\n", ""));
    page.append(
        """
        ```

        This page is written by a test from the cases in `decision/src/test/resources/policy-faults`,
        one folder each with the files at fault and all that its author is told.
        """);
    parts.forEach((part, told) ->
        page.append("\n## ")
            .append(PARTS.get(part))
            .append("\n\n")
            .append(String.join("\n", told)));
    return page.toString();
  }

  private static Map<String, String> cases() {
    Map<String, String> cases = new TreeMap<>();
    Path folder = PolicyFiles.resource("policy-faults");
    PolicyFiles.in(folder)
        .forEach((path, text) -> {
          if (path.endsWith("/expected.txt")) {
            cases.put(path.substring(0, path.indexOf('/')), text);
          }
        });
    return cases;
  }

  /// What is said of each fault, as a list.
  private static List<String> told(String expected) {
    List<String> told = new ArrayList<>();
    for (String fault : expected.split("\n\n")) {
      String[] lines = fault.strip().split("\n");
      if (lines.length > 1) {
        String last = lines[lines.length - 1].strip();
        String item = "- " + last + "\n";
        if (!told.contains(item)) {
          told.add(item);
        }
      }
    }
    return told;
  }

  private static String part(String expected) {
    if (expected.startsWith("accepted")) {
      return "warnings";
    }
    boolean yaml =
        expected.contains("not YAML")
            || expected.contains("a tab where")
            || expected.contains("an anchor")
            || expected.contains("a tag,")
            || expected.contains("nested deeper")
            || expected.contains("a second document")
            || expected.contains("a character that")
            || expected.contains("is there twice; the first")
            || expected.contains("a key that is");
    if (yaml) {
      return "yaml";
    }
    String path = expected.split("\n")[2];
    boolean folder =
        expected.contains("no part of a policy")
            || expected.contains("files end in .yaml")
            || expected.contains("named as a sentence")
            || expected.contains("there are two rules")
            || expected.contains("a list's file is");
    if (folder) {
      return "folder";
    }
    return path.replaceFirst("[./].*", "");
  }
}

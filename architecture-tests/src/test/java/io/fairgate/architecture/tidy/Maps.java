package io.fairgate.architecture.tidy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finding one's way: packages say what they are, the README names each module, links lead
/// somewhere.
public final class Maps {
  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

  private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z]\\w*)`");

  private Maps() {}

  public static List<Fault> faults(Tree tree) {
    List<Fault> faults = new ArrayList<>();
    packages(tree, faults);
    modules(tree, faults);
    links(tree, faults);
    types(tree, faults);
    return faults;
  }

  /// Each package of the product has a `package-info.java` with one doc sentence and `@NullMarked`.
  private static void packages(Tree tree, List<Fault> faults) {
    Map<String, Boolean> described = new TreeMap<>();
    tree.texts()
        .forEach((path, text) -> {
          if (path.endsWith(".java") && path.contains("/src/main/")) {
            boolean describes = path.endsWith("/package-info.java");
            described.merge(
                path.substring(0, path.lastIndexOf('/')), describes, Boolean::logicalOr);
            if (describes && !(text.startsWith("///") && text.contains("@NullMarked"))) {
              faults.add(Fault.in(path, "begin with a `///` sentence, then @NullMarked"));
            }
          }
        });
    described.forEach((folder, isDescribed) -> {
      if (!isDescribed) {
        faults.add(Fault.in(folder, "add a package-info.java that says what the package is"));
      }
    });
  }

  private static void modules(Tree tree, List<Fault> faults) {
    String readme = tree.texts().getOrDefault("README.md", "");
    Matcher module = MODULE.matcher(tree.texts().getOrDefault("pom.xml", ""));
    while (module.find()) {
      if (!readme.contains("`" + module.group(1) + "/`")) {
        faults.add(Fault.in("README.md", "the map does not name `" + module.group(1) + "/`"));
      }
    }
  }

  /// Links inside the tree; those to other sites and to headings are left alone.
  private static void links(Tree tree, List<Fault> faults) {
    tree.texts()
        .forEach((path, text) -> {
          if (path.endsWith(".md")) {
            Matcher link = LINK.matcher(text);
            while (link.find()) {
              judge(tree, path, link.group(1).replaceFirst("#.*", ""), faults);
            }
          }
        });
  }

  private static void judge(Tree tree, String path, String target, List<Fault> faults) {
    if (target.isEmpty() || target.contains(":")) {
      return;
    }
    String resolved =
        Path.of("/" + path).resolveSibling(target).normalize().toString().substring(1);
    if (!tree.exists(resolved)) {
      faults.add(Fault.in(path, "the link to " + target + " leads nowhere"));
    }
  }

  /// Each type that ARCHITECTURE.md names is a file of the tree, or of the JDK's usual packages.
  private static void types(Tree tree, List<Fault> faults) {
    Matcher type = TYPE.matcher(tree.texts().getOrDefault("ARCHITECTURE.md", ""));
    while (type.find()) {
      String file = "/" + type.group(1) + ".java";
      if (tree.paths().stream().noneMatch(path -> path.endsWith(file))
          && !isOfTheJdk(type.group(1))) {
        faults.add(Fault.in("ARCHITECTURE.md", "there is no type `" + type.group(1) + "`"));
      }
    }
  }

  private static boolean isOfTheJdk(String name) {
    return Stream.of("java.lang.", "java.util.", "java.time.")
        .map(prefix -> prefix + name)
        .anyMatch(Maps::isClass);
  }

  private static boolean isClass(String name) {
    try {
      Class.forName(name);
      return true;
    } catch (ClassNotFoundException elsewhere) {
      return false;
    }
  }
}

package io.fairgate.benchmarks.workload;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/// Compiles the limit: the files of a folder, unchanged, into another.
public final class LimitClasses {
  private LimitClasses() {}

  /// Returns what the compiler said, empty where it compiled.
  public static String compile(Path sources, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      return "this Java has no compiler; run with a JDK";
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(sources)) {
      files = all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    if (files.isEmpty()) {
      return "no .java file in " + sources;
    }
    var said = new StringWriter();
    try (var manager = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(
                  said,
                  manager,
                  null,
                  List.of("-d", classes.toString(), "-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files))
              .call();
      return compiled ? "" : said.toString();
    }
  }
}

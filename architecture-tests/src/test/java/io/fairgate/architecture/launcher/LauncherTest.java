package io.fairgate.architecture.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fairgate.architecture.launcher.SmallTree.Ended;
import io.fairgate.architecture.tidy.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `./fairgate` promises before any Java runs.
class LauncherTest {
  @TempDir Path folder;

  private SmallTree tree;

  @BeforeEach
  void plant() throws IOException {
    tree = new SmallTree(folder, Tree.root().resolve("fairgate"));
  }

  @Test
  void theFirstRunBuildsAndTheNextDoesNot() throws IOException {
    assertEquals(0, tree.run("replay").code());
    assertEquals(0, tree.run("replay").code());
    assertEquals(1, tree.builds());
  }

  @Test
  void aNewerSourceIsBuilt() throws IOException {
    tree.run("replay");
    tree.touch("decision/src/main/Source.java");
    tree.run("replay");
    assertEquals(2, tree.builds());
  }

  @Test
  void aDeletedSourceIsNoticed() throws IOException {
    tree.run("replay");
    Files.delete(tree.root.resolve("app/src/main/Source.java"));
    tree.touch("app/src/main");
    tree.run("replay");
    assertEquals(2, tree.builds());
  }

  @Test
  void argumentsArriveAsTheyWereGiven() throws IOException {
    String out = tree.run("replay", "--input", "my orders.jsonl", "*", "").out();
    assertTrue(
        out.endsWith(
            "[io.fairgate.app.Fairgate]\n[replay]\n[--input]\n[my orders.jsonl]\n[*]\n[]\n"),
        out);
  }

  @Test
  void standardOutputHoldsTheCommandsWordsAlone() throws IOException {
    Ended ended = tree.run("--version");
    assertTrue(ended.out().startsWith("["), ended.out());
    assertTrue(ended.err().contains("fairgate: building"), ended.err());
  }

  @Test
  void itIsFoundThroughASymbolicLink() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("a tree", "fairgate"));
    assertEquals(0, SmallTree.end(tree.start(link, Map.of(), "replay")).code());
  }

  @Test
  void aFailedBuildShowsItsLogAndEndsWithFour() throws IOException {
    Files.createFile(tree.root.resolve("broken"));
    Ended ended = tree.run("replay");
    assertEquals(4, ended.code());
    assertTrue(ended.err().contains("[ERROR] a line of the log"), ended.err());
    assertEquals("", ended.out());
  }

  @Test
  void failedTestsEndWithOne() throws IOException {
    Files.createFile(tree.root.resolve("broken"));
    assertEquals(1, tree.run("test").code());
  }

  @Test
  void testsRunWithEveryCheckAndLeaveACommandThatRuns() throws IOException {
    assertEquals(0, tree.run("test").code());
    assertTrue(Files.readString(tree.root.resolve("calls")).contains("verify"));
    tree.run("replay");
    assertEquals(1, tree.builds());
  }

  @Test
  void twoAtOnceBuildOnce() throws IOException {
    Path gate = tree.root.resolve("gate");
    SmallTree.end(new ProcessBuilder("mkfifo", gate.toString()).start());
    Process first = tree.start(tree.root.resolve("fairgate"), Map.of(), "replay");
    var firstWords = first.errorReader();
    assertTrue(firstWords.readLine().contains("building"));
    Process second = tree.start(tree.root.resolve("fairgate"), Map.of(), "replay");
    assertTrue(second.errorReader().readLine().contains("waiting for another build"));
    Files.writeString(gate, "go\n");
    assertEquals(0, first.onExit().join().exitValue());
    assertEquals(0, second.onExit().join().exitValue());
    assertEquals(1, tree.builds());
  }

  @Test
  void aJdkThatIsTooOldIsNamedInOneLine() throws IOException {
    Path old = SmallTree.jdk(folder.resolve("old"), "17.0.15");
    Ended ended =
        SmallTree.end(
            tree.start(
                tree.root.resolve("fairgate"),
                Map.of("FAIRGATE_JAVA_HOME", old.toString()),
                "replay"));
    assertEquals(4, ended.code());
    assertEquals(
        "fairgate: FAIRGATE_JAVA_HOME must name a JDK 25 or newer, got " + old + "\n", ended.err());
  }

  @Test
  void aNewerJdkIsTaken() throws IOException {
    Path newer = SmallTree.jdk(folder.resolve("newer"), "26-ea");
    Ended ended =
        SmallTree.end(
            tree.start(
                tree.root.resolve("fairgate"),
                Map.of("FAIRGATE_JAVA_HOME", newer.toString()),
                "jdk"));
    assertEquals(newer + "\n", ended.out());
  }

  @Test
  void theUsersOwnJavaOptionsComeOnTop() throws IOException {
    Map<String, String> options = Map.of("FAIRGATE_JAVA_OPTS", "-Xmx1g -XX:+UseSerialGC");
    String out = SmallTree.end(tree.start(tree.root.resolve("fairgate"), options, "replay")).out();
    assertTrue(out.contains("[-Xmx1g]\n[-XX:+UseSerialGC]\n"), out);
    assertTrue(!out.contains("UseParallelGC"), out);
  }
}

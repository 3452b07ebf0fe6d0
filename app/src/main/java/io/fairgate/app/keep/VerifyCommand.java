package io.fairgate.app.keep;

import io.fairgate.app.terminal.Console;
import io.fairgate.app.terminal.Exit;
import io.fairgate.app.terminal.Json;
import io.fairgate.postgres.journal.Verification;
import io.fairgate.runtime.journal.Journal.Head;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `fairgate verify`: is the journal what was written?
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Goes through the journal of a node, which may run, and says whether anything was changed, left"
          + " out, added, moved or cut off.",
      "Exit codes: 0 it is whole, 1 it is not, 3 refused, 4 the database does not answer."
    },
    footerHeading = "%nExample:%n",
    footer = "  fairgate verify --data /var/lib/fairgate --json")
public final class VerifyCommand implements Callable<Integer> {
  @Mixin private final Kept kept = new Kept();

  @Option(names = "--json", description = "Prints one JSON object.")
  boolean json;

  private final Console console;

  public VerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Optional<Head> witness = witness();
    try (Kept.Open open = kept.open()) {
      Verification.Result result = Verification.of(open.address(), witness);
      console.print(json ? json(result) : text(result, witness));
      return (result.ok() ? Exit.DONE : Exit.FOUND).code();
    }
  }

  /// What the node noted outside the database.
  private Optional<Head> witness() {
    Path secret = kept.secret();
    return Files.exists(secret)
        ? new HeadFile(kept.data, Secret.in(secret)).read()
        : Optional.empty();
  }

  private static String json(Verification.Result result) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("entries", result.entries());
    all.put("ok", result.ok());
    all.put("firstBad", result.firstBad());
    all.put("head", HexFormat.of().formatHex(result.head().chain()));
    all.put("position", result.head().position());
    if (!result.ok()) {
      all.put("fault", result.fault());
    }
    return Json.write(all) + "\n";
  }

  private static String text(Verification.Result result, Optional<Head> witness) {
    if (!result.ok()) {
      return "The journal is not what was written: entry "
          + result.firstBad()
          + ": "
          + result.fault()
          + ".\nBefore it "
          + result.entries()
          + " entries hold. Keep this database as it is, and restore the last backup elsewhere.\n";
    }
    return "The journal is whole: "
        + result.entries()
        + " entries, the newest at position "
        + result.head().position()
        + (witness.isPresent()
            ? ".\n"
            : ".\nNo head was noted outside of the database: an end that was cut off would not"
                + " show.\n");
  }
}

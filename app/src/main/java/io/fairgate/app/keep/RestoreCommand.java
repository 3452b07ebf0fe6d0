package io.fairgate.app.keep;

import io.fairgate.app.terminal.Console;
import io.fairgate.app.terminal.Exit;
import io.fairgate.app.terminal.Json;
import io.fairgate.app.terminal.Stop;
import io.fairgate.postgres.DatabaseAddress;
import io.fairgate.postgres.backup.Restore;
import io.fairgate.postgres.embedded.EmbeddedPostgres;
import io.fairgate.postgres.embedded.EmbeddedSettings;
import io.fairgate.postgres.journal.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `fairgate restore`: a backup becomes a node again.
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Brings a backup into an empty data folder, or an empty database: all of it, or nothing.",
      "The journal is verified before it is there; then: fairgate serve --data DIR."
    },
    footerHeading = "%nExample:%n",
    footer = "  fairgate restore --from /backup/2026-11-24 --data /var/lib/fairgate-new")
public final class RestoreCommand implements Callable<Integer> {
  @Mixin private final Kept kept = new Kept();

  @Option(
      names = "--from",
      required = true,
      paramLabel = "DIR",
      description = "The folder of a backup.")
  @Nullable Path from;

  @Option(names = "--json", description = "Prints one JSON object.")
  boolean json;

  private final Console console;

  public RestoreCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Path backup = from == null ? Path.of("backup") : from;
    Verification.Result result = restore(backup);
    note(result);
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("entries", result.entries());
    all.put("position", result.head().position());
    all.put("ok", result.ok());
    console.print(
        json
            ? Json.write(all) + "\n"
            : "The backup is restored and verified: "
                + result.entries()
                + " entries, the newest at position "
                + result.head().position()
                + ".\n");
    return Exit.DONE.code();
  }

  private Verification.Result restore(Path backup) {
    if (kept.databaseUrl != null) {
      return Restore.into(DatabaseAddress.parse(kept.databaseUrl), backup, kept.data);
    }
    try (var postgres = EmbeddedPostgres.start(kept.data, EmbeddedSettings.DEFAULT)) {
      return Restore.into(postgres.address(), backup, kept.data);
    }
  }

  /// What was acknowledged after the backup is gone, and that is accepted.
  private void note(Verification.Result result) {
    try {
      if (Files.notExists(kept.secret())) {
        console.say(
            "fairgate: the backup holds no secret: put the node's own at "
                + kept.secret()
                + " before you serve, or every buyer is a stranger");
        return;
      }
      byte[] secret = Secret.in(kept.secret());
      new HeadFile(kept.data, secret).write(result.head());
    } catch (IOException failed) {
      throw Stop.environment(
          "the head cannot be noted in " + kept.data + ": " + Stop.cause(failed));
    }
  }
}

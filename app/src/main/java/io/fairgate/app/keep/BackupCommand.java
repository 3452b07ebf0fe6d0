package io.fairgate.app.keep;

import io.fairgate.app.terminal.Console;
import io.fairgate.app.terminal.Exit;
import io.fairgate.app.terminal.Json;
import io.fairgate.app.terminal.Stop;
import io.fairgate.postgres.backup.Backup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `fairgate backup`: all that a node keeps, as it is at one moment.
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Copies all that a node keeps into a new folder, as it is at one moment; the node goes on.",
      "The folder holds the secret: keep it as you keep the node's."
    },
    footerHeading = "%nExample:%n",
    footer = "  fairgate backup --data /var/lib/fairgate --to /backup/2026-11-24")
public final class BackupCommand implements Callable<Integer> {
  @Mixin private final Kept kept = new Kept();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "DIR",
      description = "A folder that is not there yet.")
  @Nullable Path to;

  @Option(names = "--json", description = "Prints one JSON object.")
  boolean json;

  private final Console console;

  public BackupCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (!kept.secret().equals(kept.data.resolve(Secret.NAME))) {
      console.say(
          "fairgate: the secret lies elsewhere and is not in the backup: keep a copy of it");
    } else if (Files.notExists(kept.secret())) {
      throw Stop.refused(
          "there is no secret in "
              + kept.data
              + ": without it a backup is of strangers; is it in"
              + " another place? --secret-file FILE");
    }
    try (Kept.Open open = kept.open()) {
      Path target = to == null ? Path.of("backup") : to;
      Backup.Taken taken = Backup.write(open.address(), target, kept.data, List.of(Secret.NAME));
      Map<String, Object> all = new LinkedHashMap<>();
      all.put("position", taken.head().position());
      all.put("tables", taken.tables());
      all.put("rows", taken.rows());
      all.put("bytes", taken.bytes());
      console.print(
          json
              ? Json.write(all) + "\n"
              : "The backup in "
                  + target
                  + " reaches to position "
                  + taken.head().position()
                  + ": "
                  + taken.rows()
                  + " rows, "
                  + taken.bytes()
                  + " bytes.\n");
      return Exit.DONE.code();
    }
  }
}

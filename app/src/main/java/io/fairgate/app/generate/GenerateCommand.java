package io.fairgate.app.generate;

import io.fairgate.app.terminal.Console;
import io.fairgate.app.terminal.Exit;
import io.fairgate.app.terminal.Progress;
import io.fairgate.app.terminal.Stop;
import io.fairgate.marketplace.codec.ByteWriter;
import io.fairgate.marketplace.codec.EventJson;
import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.event.OrderPlaced;
import io.fairgate.simulator.market.Marketplace;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `fairgate generate`: the events of a marketplace that follows from a seed.
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Writes the events of a marketplace that follows from a seed: honest buyers with their habits,"
          + " and campaigns of abuse, labelled.",
      "The same seed, number of orders and campaigns give the same bytes everywhere."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  fairgate generate --seed 7 --orders 20000 --out market.jsonl.gz",
      "  fairgate generate --seed 7 --orders 5000 --campaign a1-coupon-reuse --out -",
      "  fairgate generate --list-campaigns"
    })
public final class GenerateCommand implements Callable<Integer> {
  private static final int BUFFER_BYTES = 1 << 16;

  @Option(names = "--seed", paramLabel = "N", description = "Whatever number; needed.")
  @Nullable Long seed;

  @Option(names = "--orders", paramLabel = "N", description = "About so many orders; needed.")
  @Nullable Integer orders;

  @Option(
      names = "--campaign",
      paramLabel = "NAME",
      description = "Only this campaign of abuse; may be given again. All of them unless given.")
  List<String> campaigns = List.of();

  @Option(
      names = "--out",
      defaultValue = "-",
      paramLabel = "FILE",
      description = "Where to; gzipped when the name ends in .gz; - for standard output.")
  String out = "-";

  @Option(names = "--list-campaigns", description = "Prints the campaigns' names.")
  boolean isList;

  private final Console console;

  public GenerateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (isList) {
      Marketplace.campaigns().forEach(name -> console.print(name + "\n"));
      return Exit.DONE.code();
    }
    if (seed == null || orders == null) {
      throw Stop.usage("generate needs --seed N and --orders N");
    }
    Marketplace marketplace = marketplace(seed, orders);
    if (out.equals("-")) {
      write(marketplace, orders, console.out());
      console.out().flush();
    } else {
      try (OutputStream file = open()) {
        write(marketplace, orders, file);
      }
      console.say(out + " is written; next: fairgate replay --input " + out + " --policy policy");
    }
    return Exit.DONE.code();
  }

  private Marketplace marketplace(long fromSeed, int count) {
    try {
      return Marketplace.of(fromSeed, count, Set.copyOf(campaigns));
    } catch (IllegalArgumentException refused) {
      throw Stop.usage(String.valueOf(refused.getMessage()));
    }
  }

  private OutputStream open() {
    try {
      OutputStream file =
          new BufferedOutputStream(Files.newOutputStream(Path.of(out)), BUFFER_BYTES);
      return out.endsWith(".gz") ? new GZIPOutputStream(file, BUFFER_BYTES) : file;
    } catch (IOException | InvalidPathException unwritable) {
      throw Stop.environment("cannot write " + out + ": " + Stop.cause(unwritable));
    }
  }

  private void write(Marketplace marketplace, int total, OutputStream to) {
    var placed = new long[1];
    var progress = new Progress(console, "orders", () -> placed[0], total);
    var line = new ByteWriter(1 << 12);
    marketplace.forEach(event -> {
      write(event, line, to);
      if (event instanceof OrderPlaced) {
        progress.at(++placed[0]);
      }
    });
    progress.end();
  }

  private static void write(Event event, ByteWriter line, OutputStream to) {
    line.reset();
    EventJson.write(event, line);
    line.u8('\n');
    try {
      to.write(line.array(), 0, line.size());
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }
}

package io.fairgate.app;

import io.fairgate.app.check.CheckCommand;
import io.fairgate.app.demo.DemoCommand;
import io.fairgate.app.explain.ExplainCommand;
import io.fairgate.app.fit.FitCommand;
import io.fairgate.app.format.Formats;
import io.fairgate.app.generate.GenerateCommand;
import io.fairgate.app.keep.BackupCommand;
import io.fairgate.app.keep.RestoreCommand;
import io.fairgate.app.keep.VerifyCommand;
import io.fairgate.app.replay.ReplayCommand;
import io.fairgate.app.serve.ServeCommand;
import io.fairgate.app.terminal.Console;
import io.fairgate.app.terminal.Exit;
import io.fairgate.app.terminal.Stop;
import io.fairgate.decision.cel.Spelling;
import io.fairgate.postgres.DatabaseRefused;
import io.fairgate.runtime.journal.Outage;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The `fairgate` command: names its subcommands and runs the one that was asked for.
@Command(
    name = "fairgate",
    description =
        "Order protection for online marketplaces: every order gets an explained decision.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class Fairgate implements Callable<Integer> {
  private final Console console;

  private Fairgate(Console console) {
    this.console = console;
  }

  /// Runs one command line and returns its exit code, see [Exit].
  public static int run(Console console, String... arguments) {
    return commandLine(console).execute(arguments);
  }

  private static CommandLine commandLine(Console console) {
    var line = new CommandLine(new Fairgate(console));
    line.addSubcommand(new DemoCommand(console));
    line.addSubcommand(new ServeCommand(console));
    line.addSubcommand(new VerifyCommand(console));
    line.addSubcommand(new BackupCommand(console));
    line.addSubcommand(new RestoreCommand(console));
    line.addSubcommand(new CheckCommand(console));
    line.addSubcommand(new ReplayCommand(console));
    line.addSubcommand(new ExplainCommand(console));
    line.addSubcommand(new GenerateCommand(console));
    line.addSubcommand(new FitCommand(console));
    line.setOut(writer(console.out()));
    line.setErr(writer(console.err()));
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            console.isTerminal() ? CommandLine.Help.Ansi.AUTO : CommandLine.Help.Ansi.OFF));
    line.registerConverter(Formats.class, new Formats.Named());
    line.setParameterExceptionHandler((wrong, given) -> misused(console, wrong, given));
    line.setExecutionExceptionHandler((failure, command, parsed) -> failed(console, failure));
    return line;
  }

  private static PrintWriter writer(java.io.OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /// Says what is wrong with a command line in a line or two, an option that does not exist first.
  private static int misused(
      Console console, CommandLine.ParameterException wrong, String[] given) {
    CommandLine line = wrong.getCommandLine();
    Set<String> known = line.getCommandSpec().optionsMap().keySet();
    Optional<String> unknown =
        Arrays.stream(given)
            .filter(word -> word.startsWith("--") && word.length() > 2)
            .map(word -> word.split("=", 2)[0])
            .filter(word -> !known.contains(word))
            .findFirst();
    String message = wrong.getMessage();
    List<String> near = List.of();
    if (unknown.isPresent()) {
      message = "there is no option " + unknown.get();
      near = Spelling.nearest(unknown.get(), known, 1);
    } else if (wrong instanceof CommandLine.UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().getFirst();
      message = "'" + word + "' is not known here";
      near = Spelling.nearest(word, line.getSubcommands().keySet(), 1);
    }
    String advice = near.isEmpty() ? "" : "; did you mean " + near.getFirst() + "?";
    console.say("fairgate: " + message + advice);
    console.say("See: " + line.getCommandSpec().qualifiedName() + " --help");
    return Exit.USAGE.code();
  }

  private static int failed(Console console, Exception failure) {
    switch (failure) {
      case Stop stop -> {
        console.say("fairgate: " + stop.text());
        return stop.exit().code();
      }
      case DatabaseRefused refused -> {
        console.say("fairgate: " + refused.getMessage());
        return Exit.REFUSED.code();
      }
      case Outage outage -> console.say("fairgate: " + outage.getMessage());
      case IOException trouble -> console.say("fairgate: " + trouble.getMessage());
      case UncheckedIOException trouble -> console.say("fairgate: " + trouble.getMessage());
      default -> {
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        console.say("fairgate: this should not happen; please report it\n" + trace);
      }
    }
    return Exit.ENVIRONMENT.code();
  }

  /// Without a subcommand there is nothing to do but to say what there is.
  @Override
  public Integer call() {
    commandLine(console).usage(writer(console.err()));
    return Exit.USAGE.code();
  }

  public static void main(String[] arguments) {
    var system = System.console();
    var console =
        new Console(
            System.in,
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
            new FileOutputStream(FileDescriptor.err),
            system != null && system.isTerminal());
    System.exit(run(console, arguments));
  }
}

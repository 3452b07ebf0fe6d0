package io.fairgate.app;

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
  /// Exit codes: 0 done, 1 found faults or missed a goal, 2 usage, 3 input refused, 4 environment.
  static CommandLine commandLine() {
    return new CommandLine(new Fairgate());
  }

  /// Without a subcommand there is nothing to do but to say what there is.
  @Override
  public Integer call() {
    commandLine().usage(System.err);
    return CommandLine.ExitCode.USAGE;
  }

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }
}

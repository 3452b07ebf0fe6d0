package io.fairgate.app.check;

import io.fairgate.app.policy.PolicyFolder;
import io.fairgate.app.terminal.Console;
import io.fairgate.app.terminal.Exit;
import io.fairgate.decision.policy.Policy;
import io.fairgate.decision.policy.PolicyCheck;
import io.fairgate.decision.policy.PolicyCheck.Report;
import io.fairgate.decision.policy.PolicyCheckText;
import io.fairgate.decision.policy.PolicyFault;
import io.fairgate.decision.policy.yaml.FaultText;
import io.fairgate.decision.policy.yaml.Loaded;
import io.fairgate.decision.policy.yaml.PolicyLoader;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `fairgate check POLICY`: reads a policy whole, runs every rule's examples, says what is never
/// reached.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Reads a policy, runs the examples of every rule, and says what is never reached.",
      "A faulty policy is refused whole, each fault with its line and what to write instead."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  fairgate check policy",
      "  fairgate check policy --json",
      "",
      "Exit codes: 0 sound, 1 an example comes out otherwise than its rule says, 2 usage, 3 refused."
    })
public final class CheckCommand implements Callable<Integer> {
  @Parameters(paramLabel = "POLICY", description = "The policy's folder.")
  String folder = "";

  @Option(names = "--json", description = "Prints one JSON object.")
  boolean isJson;

  private final Console console;

  public CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return switch (PolicyLoader.load(PolicyFolder.read(folder))) {
      case Loaded.Refused refused -> refused(refused.faults());
      case Loaded.Ok ok -> checked(ok.policy(), ok.warnings());
    };
  }

  private int refused(List<PolicyFault> faults) {
    if (isJson) {
      console.print(CheckJson.refused(faults) + "\n");
    } else {
      console.print(FaultText.of(faults));
      console.print("\n" + count(faults.size(), "fault") + ": the policy is refused whole\n");
    }
    return Exit.REFUSED.code();
  }

  private int checked(Policy policy, List<PolicyFault> warnings) {
    Report report = PolicyCheck.run(policy, System.currentTimeMillis());
    if (isJson) {
      console.print(CheckJson.checked(policy, warnings, report) + "\n");
    } else {
      if (!warnings.isEmpty()) {
        console.print(FaultText.of(warnings));
        console.print("\n" + count(warnings.size(), "warning") + "\n\n");
      }
      console.print(PolicyCheckText.of(report));
      if (warnings.isEmpty()) {
        console.print("nothing was found that is never reached\n");
      }
      console.print(
          policy.name()
              + " "
              + policy.hash().substring(0, 12)
              + ": "
              + count(policy.features().size(), "feature")
              + ", "
              + count(policy.reasons().size(), "reason")
              + ", "
              + count(policy.lists().size(), "list")
              + "\n");
    }
    return (report.isSound() ? Exit.DONE : Exit.FOUND).code();
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}

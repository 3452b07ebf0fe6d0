package io.fairgate.server.api;

import io.fairgate.decision.policy.NamedList;
import io.fairgate.decision.policy.yaml.Loaded;
import io.fairgate.decision.policy.yaml.PolicyLoader;
import io.fairgate.decision.text.Json;
import io.fairgate.runtime.node.Node;
import io.fairgate.runtime.node.PolicyText;
import io.fairgate.server.http.Call;
import io.fairgate.server.http.Code;
import io.fairgate.server.http.Problem;
import io.fairgate.server.http.Problem.Where;
import io.fairgate.server.http.Refused;
import io.fairgate.server.http.Reply;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// Changes one list of the policy that is in force, one edit after the other.
final class ListEdits {
  private final Nodes nodes;
  private final ReentrantLock oneAtATime = new ReentrantLock();

  ListEdits(Nodes nodes) {
    this.nodes = nodes;
  }

  /// The list of that name; a problem where there is none.
  static NamedList list(PolicyText policy, String name) {
    return Optional.ofNullable(policy.policy().lists().get(name))
        .orElseThrow(() -> new Refused(Problem.of(Code.NOT_FOUND, "there is no such list")));
  }

  /// `change` says what the list holds from now on. With `If-Match` the edit is done only while the
  /// policy of that hash is in force.
  Reply edit(Call call, Function<NamedList, Collection<NamedList.Entry>> change)
      throws InterruptedException {
    oneAtATime.lockInterruptibly();
    try {
      Node node = nodes.need();
      PolicyText now = node.policy();
      check(call.headers("If-Match"), now);
      NamedList list = list(now, call.path("name"));
      if (now.isListReadByFeatures(list.name())) {
        throw new Refused(
            Problem.of(
                Code.CONFLICT,
                "a feature looks in this list, and what is known rests on it: change it in the"
                    + " policy's folder and start anew"));
      }
      var files = new TreeMap<>(now.files());
      files.put(list.place().file(), ListText.of(list, change.apply(list)));
      PolicyText next = load(files, now);
      long position = Waiting.on(node.change(next));
      var json = new Json().object();
      json.name("policy").value(next.policy().hash());
      json.name("position").value(position);
      json.name("entries").value(list(next, list.name()).entries().size());
      return Reply.json(json.endObject().toString());
    } finally {
      oneAtATime.unlock();
    }
  }

  private static void check(List<String> ifMatch, PolicyText now) {
    if (!ifMatch.isEmpty() && !ifMatch.contains("\"" + now.policy().hash() + "\"")) {
      throw new Refused(
          Problem.at(
              Code.STALE,
              Where.HEADER,
              "If-Match",
              "policy.changed",
              "another policy is in force: read the list again"));
    }
  }

  private static PolicyText load(TreeMap<String, String> files, PolicyText before) {
    return switch (PolicyLoader.load(files)) {
      case Loaded.Ok ok -> new PolicyText(ok.policy(), files, before.base());
      case Loaded.Refused _ ->
          throw new Refused(
              Problem.of(Code.VALIDATION_FAILED, "the list with this edit is none: see docs"));
    };
  }
}

package io.fairgate.server.api;

import io.fairgate.decision.text.Json;
import io.fairgate.decision.text.Times;
import io.fairgate.runtime.outbox.DeadLetter;
import io.fairgate.runtime.outbox.Progress;
import io.fairgate.server.webhook.EndpointState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Endpoints and dead letters as the API tells them; a secret is never among it.
final class EndpointJson {
  private EndpointJson() {}

  static void members(EndpointState state, Json json) {
    Progress progress = state.progress();
    json.name("id").value(state.endpoint().id());
    json.name("url").value(state.endpoint().url());
    json.name("types").values(state.endpoint().types().stream().sorted().toList());
    json.name("secrets").value(state.endpoint().secrets().size());
    json.name("state").value(state(progress));
    json.name("place").value(progress.place());
    json.name("waiting").value(state.waiting());
    json.name("underWay").value(state.inFlight());
    json.name("failingSince").value(moment(progress.failingSinceMillis()));
    json.name("notBefore").value(moment(progress.notBeforeMillis()));
    json.name("replay");
    if (progress.replay().isEmpty()) {
      json.value((String) null);
    } else {
      json.object();
      json.name("first").value(progress.replay().after() + 1);
      json.name("last").value(progress.replay().last());
      json.endObject();
    }
  }

  /// Why nothing arrives, or that it does.
  private static String state(Progress progress) {
    return switch (progress.halt()) {
      case GONE -> "gone";
      case FAILING -> "halted";
      case NONE -> progress.failingSinceMillis() == 0 ? "working" : "failing";
    };
  }

  private static @Nullable String moment(long millis) {
    return millis == 0 ? null : Times.rfc3339(millis);
  }

  static String letters(List<DeadLetter> letters, boolean isMore) {
    var json = new Json().object();
    json.name("deadLetters").array();
    for (DeadLetter letter : letters) {
      json.object();
      json.name("messageId").value(letter.messageId());
      json.name("position").value(letter.position());
      json.name("tries").value(letter.tries());
      json.name("at").value(Times.rfc3339(letter.atMillis()));
      json.name("failure").value(letter.failure());
      json.endObject();
    }
    json.endArray();
    json.name("after");
    if (isMore) {
      json.value(letters.getLast().position());
    } else {
      json.value((String) null);
    }
    return json.endObject().toString();
  }
}

package io.fairgate.server.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fairgate.decision.Outcome;
import io.fairgate.decision.Recorded;
import io.fairgate.decision.buyer.BuyerStatement;
import io.fairgate.decision.policy.Policy;
import io.fairgate.decision.text.Json;
import io.fairgate.marketplace.codec.EventBytes;
import io.fairgate.marketplace.codec.EventType;
import io.fairgate.marketplace.event.Event;
import io.fairgate.marketplace.json.Faults;
import io.fairgate.marketplace.json.JsonScanner;
import io.fairgate.marketplace.json.JsonTape;
import io.fairgate.runtime.journal.Entry;
import io.fairgate.runtime.journal.Outage;
import io.fairgate.runtime.node.Node;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// An entry's decisions as they were told over the API, with the event that led to them; nothing
/// that a buyer may not read.
///
/// Where there was an answer, its own texts are told again, in the language that was asked for.
/// What nobody asked for, as a decision because of an event that had waited, is told from its
/// record in English.
final class DecisionNews {
  private static final String AFTER_FALLBACK = "afterFallback";
  private static final Set<String> OF_THE_ANSWER = Set.of("late", "fallback", AFTER_FALLBACK);
  private static final Logger LOG = System.getLogger(DecisionNews.class.getName());

  private final Node node;
  private final Policies policies = new Policies();

  DecisionNews(Node node) {
    this.node = node;
  }

  /// One JSON object each, in their order.
  List<String> of(Entry entry) {
    Event event = EventBytes.decode(entry.content());
    List<String> told = entry.answer().length == 0 ? List.of() : answered(entry, event);
    return told.size() == entry.decisions().size() ? told : recorded(entry, event);
  }

  private static List<String> answered(Entry entry, Event event) {
    var tape = new JsonTape();
    if (!new JsonScanner(tape, new Faults(tape)).scan(entry.answer(), 0, entry.answer().length)) {
      return List.of();
    }
    Optional<Integer> decisions = member(tape, 0, "decisions");
    if (decisions.isEmpty()) {
      boolean isAfterFallback =
          member(tape, 0, AFTER_FALLBACK).filter(at -> tape.kind(at) == JsonTape.TRUE).isPresent();
      return List.of(told(tape, 0, event, isAfterFallback));
    }
    var told = new ArrayList<String>();
    int list = decisions.get();
    for (int at = list + 1; at < tape.next(list); at = tape.next(at)) {
      told.add(told(tape, at, event, false));
    }
    return told;
  }

  private static Optional<Integer> member(JsonTape tape, int object, String name) {
    for (int key = object + 1; key < tape.next(object); key = tape.next(key + 1)) {
      if (tape.string(key).equals(name)) {
        return Optional.of(key + 1);
      }
    }
    return Optional.empty();
  }

  private static String told(JsonTape tape, int object, Event event, boolean isAfterFallback) {
    var json = new Json().object();
    for (int key = object + 1; key < tape.next(object); key = tape.next(key + 1)) {
      String name = tape.string(key);
      if (!OF_THE_ANSWER.contains(name)) {
        json.name(name).raw(raw(tape, key + 1));
      }
    }
    return end(json, event, isAfterFallback);
  }

  /// As it was written, with the quotes of a text.
  private static String raw(JsonTape tape, int node) {
    int quote = tape.kind(node) == JsonTape.TEXT ? 1 : 0;
    int from = tape.start(node) - quote;
    return new String(tape.bytes(), from, tape.end(node) + quote - from, UTF_8);
  }

  private static String end(Json json, Event event, boolean isAfterFallback) {
    json.name(AFTER_FALLBACK).value(isAfterFallback);
    json.name("event").object();
    json.name("type").value(EventType.of(event).text());
    json.name("id").value(event.head().id());
    return json.endObject().endObject().toString();
  }

  /// None where the policy that they were made by has left the journal.
  private List<String> recorded(Entry entry, Event event) {
    Policy policy;
    try {
      policy = policies.of(entry, node);
    } catch (Outage outage) {
      if (!outage.code().equals(Policies.MISSING)) {
        throw outage;
      }
      LOG.log(
          Level.WARNING,
          "decisions at {0} are not told: their policy has left the journal",
          entry.position());
      return List.of();
    }
    var told = new ArrayList<String>();
    for (int i = 0; i < entry.decisions().size(); i++) {
      var json = new Json().object();
      members(new DecisionId(entry.position(), i), policy, entry.decisions().get(i), json);
      told.add(end(json, event, false));
    }
    return told;
  }

  private static void members(DecisionId id, Policy policy, byte[] record, Json json) {
    Recorded recorded = Recorded.read(policy, record);
    var change = recorded.change();
    json.name("decisionId").value(id.toString());
    json.name("orderId").value(recorded.orderId());
    json.name("outcome").value(recorded.outcome().written());
    json.name("change").value(change == null ? null : change.name().toLowerCase(Locale.ROOT));
    json.name("reasons").array();
    if (recorded.outcome() != Outcome.APPROVE) {
      for (var ground : BuyerStatement.of(recorded, "en").grounds()) {
        json.object();
        json.name("code").value(ground.code());
        json.name("text").value(ground.text());
        json.endObject();
      }
    }
    json.endArray();
    json.name("policy").value(policy.hash());
    json.name("position").value(id.position());
  }
}

package io.fairgate.decision.explain;

import io.fairgate.decision.explain.Explanation.Atom;
import io.fairgate.decision.explain.Explanation.Needed;
import io.fairgate.decision.explain.Explanation.Otherwise;
import io.fairgate.decision.explain.Explanation.Rule;
import io.fairgate.decision.text.Json;
import io.fairgate.decision.text.Times;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An explanation as one JSON object.
public final class ExplanationJson {
  private final Json json = new Json();

  private ExplanationJson() {}

  public static String of(Explanation explained) {
    var writer = new ExplanationJson();
    writer.write(explained);
    return writer.json.toString();
  }

  private void write(Explanation explained) {
    json.object();
    json.name("orderId").value(explained.orderId());
    json.name("at").value(Times.rfc3339(explained.atMillis()));
    json.name("event").value(explained.event());
    json.name("policy").object();
    json.name("name").value(explained.policyName());
    json.name("hash").value(explained.policyHash());
    json.endObject();
    json.name("outcome").value(explained.outcome().written());
    json.name("change").value(lower(explained.change()));
    json.name("saving").value(Sentences.saving(explained));
    score(explained);
    json.name("rules").array();
    explained.rules().forEach(this::rule);
    json.endArray();
    rest(explained);
    json.endObject();
  }

  private void score(Explanation explained) {
    var score = explained.score();
    json.name("score").object();
    json.name("total").value(score.total());
    json.name("beyondMax").value(score.beyondMax());
    json.name("parts").array();
    for (var part : score.parts()) {
      json.object();
      json.name("rule").value(part.rule());
      json.name("reason").value(part.reason());
      json.name("points").value(part.points());
      json.endObject();
    }
    json.endArray().endObject();
  }

  private void rule(Rule rule) {
    json.object();
    json.name("id").value(rule.id());
    json.name("title").value(rule.title());
    json.name("reason").value(rule.reason());
    json.name("trigger").value(rule.trigger().isEmpty() ? null : rule.trigger());
    json.name("effect").value(lower(rule.effect()));
    json.name("change").value(lower(rule.change()));
    json.name("points").value(rule.points());
    json.name("why").value(rule.why());
    json.name("condition").value(rule.condition());
    json.name("atoms").array();
    rule.atoms().forEach(this::atom);
    json.endArray();
    json.name("otherwise").array();
    rule.otherwise().forEach(this::otherwise);
    json.endArray().endObject();
  }

  private void atom(Atom atom) {
    json.object();
    json.name("text").value(atom.text());
    json.name("truth").value(atom.truth());
    json.name("observed").object();
    atom.observed().forEach(one -> json.name(one.name()).value(one.value()));
    json.endObject().endObject();
  }

  private void otherwise(Otherwise way) {
    json.object().name("needed").array();
    for (Needed needed : way.needed()) {
      json.object();
      json.name("name").value(needed.name());
      json.name("was").value(needed.was());
      json.name("needed").value(needed.needed());
      json.endObject();
    }
    json.endArray();
    json.name("sentence").value(way.sentence()).endObject();
  }

  private void rest(Explanation explained) {
    json.name("cleared").array();
    for (var cleared : explained.cleared()) {
      json.object().name("by").array();
      cleared.by().forEach(json::value);
      json.endArray().name("byPass").value(cleared.by().isEmpty()).name("rule");
      rule(cleared.rule());
      json.endObject();
    }
    json.endArray().name("inError").array();
    for (var trouble : explained.inError()) {
      json.object();
      json.name("id").value(trouble.id());
      json.name("title").value(trouble.title());
      json.name("error").value(trouble.error());
      json.endObject();
    }
    json.endArray().name("waiting").array();
    for (var waiting : explained.waiting()) {
      json.object();
      json.name("id").value(waiting.id());
      json.name("title").value(waiting.title());
      json.name("features").values(waiting.features());
      json.endObject();
    }
    json.endArray();
    json.name("approximations").values(explained.approximations());
  }

  private static @Nullable String lower(@Nullable Enum<?> value) {
    return value == null ? null : value.name().toLowerCase(Locale.ROOT);
  }
}

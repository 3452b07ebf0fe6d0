package io.fairgate.server.api;

import io.fairgate.decision.policy.NamedList;
import io.fairgate.decision.policy.NamedList.Entry;
import io.fairgate.decision.text.Json;
import io.fairgate.marketplace.json.Members;
import io.fairgate.marketplace.json.NameTable;
import io.fairgate.runtime.access.Scope;
import io.fairgate.server.http.Bodies;
import io.fairgate.server.http.Call;
import io.fairgate.server.http.Code;
import io.fairgate.server.http.Problem;
import io.fairgate.server.http.Problem.Where;
import io.fairgate.server.http.Refused;
import io.fairgate.server.http.Reply;
import io.fairgate.server.http.Route;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `/v1/lists`: the policy's lists. Who has the scope `operator` adds entries and takes them out;
/// each edit is a new text of the policy, with a place of its own in the journal.
final class Lists {
  private static final int VALUE_MAX = 256;
  private static final int REASON_MAX = 512;
  private static final int OWNER_MAX = 128;
  private static final int DAY_MAX = 10;

  private static final NameTable SHAPE = NameTable.of("value", "reason", "owner", "until");
  private static final int VALUE = 0;
  private static final int REASON = 1;
  private static final int OWNER = 2;
  private static final int UNTIL = 3;
  private static final NameTable NAMED = NameTable.of("value");

  private final Nodes nodes;
  private final ListEdits edits;

  Lists(Nodes nodes) {
    this.nodes = nodes;
    edits = new ListEdits(nodes);
  }

  List<Route> routes() {
    return List.of(
        Route.get("/v1/lists", Scope.STAFF, this::all),
        Route.get("/v1/lists/{name}/entries", Scope.STAFF, this::entries),
        Route.post("/v1/lists/{name}/entries", Scope.OPERATOR, this::add),
        Route.delete("/v1/lists/{name}/entries", Scope.OPERATOR, this::remove));
  }

  private Reply all(Call call) {
    var policy = nodes.need().policy();
    var json = new Json().object();
    json.name("policy").value(policy.policy().hash());
    json.name("lists").array();
    policy
        .policy()
        .lists()
        .forEach((name, list) -> {
          json.object();
          json.name("name").value(name);
          json.name("doc").value(list.doc());
          json.name("entries").value(list.entries().size());
          json.name("editable").value(!policy.isListReadByFeatures(name));
          json.endObject();
        });
    return Reply.json(json.endArray().endObject().toString());
  }

  private Reply entries(Call call) {
    NamedList list = ListEdits.list(nodes.need().policy(), call.path("name"));
    var json = new Json().object();
    json.name("name").value(list.name());
    json.name("entries").array();
    for (Entry entry : list.entries().values()) {
      json.object();
      json.name("value").value(entry.value());
      json.name("reason").value(entry.reason());
      json.name("owner").value(entry.owner());
      json.name("until")
          .value(entry.untilMillis() == Long.MAX_VALUE ? null : ListText.day(entry.untilMillis()));
      json.endObject();
    }
    return Reply.json(json.endArray().endObject().toString());
  }

  private Reply add(Call call) throws IOException, InterruptedException {
    Entry wish = JsonBody.read(Bodies.json(call), SHAPE, Lists::wish);
    return edits.edit(
        call,
        list -> {
          Map<String, Entry> next = new LinkedHashMap<>(list.entries());
          next.put(wish.value(), wish);
          return next.values();
        });
  }

  private static Entry wish(Members members) {
    String value = JsonBody.text(members, VALUE, VALUE_MAX);
    String reason = JsonBody.text(members, REASON, REASON_MAX);
    String owner = JsonBody.text(members, OWNER, OWNER_MAX);
    String until = JsonBody.textOr(members, UNTIL, DAY_MAX, "");
    long untilMillis = Long.MAX_VALUE;
    if (!until.isEmpty()) {
      try {
        untilMillis =
            LocalDate.parse(until).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
      } catch (DateTimeParseException none) {
        JsonBody.fault(members, UNTIL, "time.format", "a day such as 2027-01-31 is needed");
      }
    }
    return new Entry(value, reason, owner, untilMillis);
  }

  private Reply remove(Call call) throws IOException, InterruptedException {
    String value =
        JsonBody.read(
            Bodies.json(call), NAMED, members -> JsonBody.text(members, VALUE, VALUE_MAX));
    return edits.edit(
        call,
        list -> {
          Map<String, Entry> next = new LinkedHashMap<>(list.entries());
          if (next.remove(value) == null) {
            throw new Refused(
                Problem.at(
                    Code.NOT_FOUND,
                    Where.POINTER,
                    "#/value",
                    "entry.unknown",
                    "there is no such entry"));
          }
          return next.values();
        });
  }
}

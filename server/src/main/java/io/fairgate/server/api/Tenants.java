package io.fairgate.server.api;

import io.fairgate.decision.text.Json;
import io.fairgate.decision.text.Times;
import io.fairgate.marketplace.json.Members;
import io.fairgate.marketplace.json.NameTable;
import io.fairgate.runtime.Clock;
import io.fairgate.runtime.access.Marketplace;
import io.fairgate.runtime.access.Marketplaces;
import io.fairgate.runtime.access.Scope;
import io.fairgate.runtime.node.NodeLimits;
import io.fairgate.server.http.Bodies;
import io.fairgate.server.http.Call;
import io.fairgate.server.http.Caller;
import io.fairgate.server.http.Code;
import io.fairgate.server.http.Guard;
import io.fairgate.server.http.Problem;
import io.fairgate.server.http.Refused;
import io.fairgate.server.http.Reply;
import io.fairgate.server.http.Route;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/// `/v1/tenants`: marketplaces are made by who has the scope `operator`; each says itself by when
/// it wants its answers and what it does without one.
final class Tenants {
  private static final int NAME_MAX = 64;
  private static final Pattern NAME_FORM = Pattern.compile("[a-z0-9][a-z0-9_-]*");
  private static final long MINOR_MAX = 999_999_999_999_999L;
  private static final long PER_MINUTE_MAX = 1_000_000;

  private static final NameTable SHAPE =
      NameTable.of("name", "deadlineMillis", "fallback", "approvedMax", "approvedPerMinute");
  private static final int NAME = 0;
  private static final int DEADLINE = 1;
  private static final int FALLBACK = 2;
  private static final int APPROVED_MAX = 3;
  private static final int APPROVED_PER_MINUTE = 4;

  private static final NameTable FALLBACKS = NameTable.of("review", "approve");
  private static final int APPROVE = 1;

  private final Marketplaces marketplaces;
  private final Wishes wishes;
  private final Clock clock;

  Tenants(Marketplaces marketplaces, Wishes wishes, Clock clock) {
    this.marketplaces = marketplaces;
    this.wishes = wishes;
    this.clock = clock;
  }

  List<Route> routes() {
    return List.of(
        Route.post("/v1/tenants", Scope.ADMIN, this::put),
        Route.get("/v1/tenants", Scope.ADMIN, this::list));
  }

  private Reply put(Call call) throws IOException, InterruptedException {
    Marketplace wish = JsonBody.read(Bodies.json(call), SHAPE, this::wish);
    if (!wish.name().equals(call.caller().tenant())) {
      Guard.needs(call.caller(), Scope.OPERATOR);
    }
    boolean isNew = marketplaces.find(wish.name()).isEmpty();
    int max = NodeLimits.DEFAULT.tenantsMax();
    if (isNew && marketplaces.all().size() >= max) {
      throw new Refused(
          Problem.of(Code.VALIDATION_FAILED, "a node serves up to " + max + " marketplaces"));
    }
    marketplaces.put(wish);
    wishes.forget(wish.name());
    var json = new Json().object();
    members(marketplaces.find(wish.name()).orElse(wish), json);
    return Reply.json(isNew ? 201 : 200, json.endObject().toString());
  }

  private Marketplace wish(Members members) {
    String name = JsonBody.text(members, NAME, NAME_MAX);
    if (!name.isEmpty() && !NAME_FORM.matcher(name).matches()) {
      JsonBody.fault(
          members, NAME, "tenant.format", "lower-case letters, digits, - and _ are needed");
    }
    long deadline =
        JsonBody.wholeOr(
            members,
            DEADLINE,
            Marketplace.DEADLINE_MILLIS_MIN,
            Marketplace.DEADLINE_MILLIS_MAX,
            Marketplace.DEADLINE_MILLIS);
    int node = members.optional(FALLBACK);
    boolean approves = node >= 0 && members.scalars().choice(node, FALLBACKS) == APPROVE;
    if (approves) {
      members.required(APPROVED_MAX);
      members.required(APPROVED_PER_MINUTE);
    }
    return new Marketplace(
        name,
        Math.clamp(deadline, Marketplace.DEADLINE_MILLIS_MIN, Marketplace.DEADLINE_MILLIS_MAX),
        approves,
        JsonBody.wholeOr(members, APPROVED_MAX, 0, MINOR_MAX, 0),
        (int) JsonBody.wholeOr(members, APPROVED_PER_MINUTE, 0, PER_MINUTE_MAX, 0),
        clock.nowMillis());
  }

  private Reply list(Call call) {
    Caller caller = call.caller();
    var json = new Json().object();
    json.name("tenants").array();
    for (Marketplace each : marketplaces.all()) {
      if (caller.may(Scope.OPERATOR) || each.name().equals(caller.tenant())) {
        json.object();
        members(each, json);
        json.endObject();
      }
    }
    return Reply.json(json.endArray().endObject().toString());
  }

  private static void members(Marketplace of, Json json) {
    json.name("name").value(of.name());
    json.name("deadlineMillis").value(of.deadlineMillis());
    json.name("fallback").value(FALLBACKS.name(of.approves() ? APPROVE : 0));
    json.name("approvedMax").value(of.approvedMinorMax());
    json.name("approvedPerMinute").value(of.approvedPerMinuteMax());
    json.name("createdAt").value(Times.rfc3339(of.createdAtMillis()));
  }
}

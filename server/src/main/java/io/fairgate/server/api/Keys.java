package io.fairgate.server.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fairgate.decision.text.Json;
import io.fairgate.decision.text.Times;
import io.fairgate.marketplace.json.JsonTape;
import io.fairgate.marketplace.json.Members;
import io.fairgate.marketplace.json.NameTable;
import io.fairgate.runtime.Clock;
import io.fairgate.runtime.access.ApiKey;
import io.fairgate.runtime.access.ApiKeys;
import io.fairgate.runtime.access.KeyText;
import io.fairgate.runtime.access.Marketplaces;
import io.fairgate.runtime.access.Scope;
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
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `/v1/keys`: keys are made, listed and revoked by who has the scope `admin` of the same
/// marketplace, or `operator`. A key's text is told once, when it is made.
final class Keys {
  private static final int LABEL_MAX = 128;
  private static final int TENANT_MAX = 64;
  private static final long DAY_MILLIS = 86_400_000L;

  /// A key that nobody renews in two years has no owner.
  private static final long DAYS_MAX = 731;

  private static final long DAYS = 365;

  private static final NameTable SHAPE = NameTable.of("label", "tenant", "scopes", "expiresInDays");
  private static final int LABEL = 0;
  private static final int TENANT = 1;
  private static final int SCOPES = 2;
  private static final int EXPIRES_IN_DAYS = 3;

  private record Wish(String label, String tenant, Set<Scope> scopes, long days) {}

  private final ApiKeys keys;
  private final Marketplaces marketplaces;
  private final Guard guard;
  private final Clock clock;
  private final SecureRandom chance = new SecureRandom();

  Keys(ApiKeys keys, Marketplaces marketplaces, Guard guard, Clock clock) {
    this.keys = keys;
    this.marketplaces = marketplaces;
    this.guard = guard;
    this.clock = clock;
  }

  List<Route> routes() {
    return List.of(
        Route.post("/v1/keys", Scope.ADMIN, this::make),
        Route.get("/v1/keys", Scope.ADMIN, this::list),
        Route.delete("/v1/keys/{id}", Scope.ADMIN, this::revoke));
  }

  private Reply make(Call call) throws IOException, InterruptedException {
    Caller caller = call.caller();
    Wish wish = JsonBody.read(Bodies.json(call), SHAPE, members -> wish(members, caller));
    KeyText text = KeyText.make(chance);
    long now = clock.nowMillis();
    var key =
        new ApiKey(
            text.id(),
            wish.tenant(),
            wish.label(),
            wish.scopes(),
            text.hash(),
            now,
            now + wish.days() * DAY_MILLIS,
            Long.MAX_VALUE);
    keys.add(key);
    guard.forget(key.id());
    var json = new Json().object();
    json.name("key").value(text.text());
    members(key, json);
    String body = json.endObject().toString();
    return new Reply.Whole(
        201, Reply.JSON, body.getBytes(UTF_8), Map.of("Location", "/v1/keys/" + key.id()));
  }

  private Wish wish(Members members, Caller caller) {
    String label = JsonBody.text(members, LABEL, LABEL_MAX);
    String tenant = JsonBody.textOr(members, TENANT, TENANT_MAX, caller.tenant());
    if (!tenant.equals(caller.tenant())) {
      Guard.needs(caller, Scope.OPERATOR);
      if (marketplaces.find(tenant).isEmpty()) {
        JsonBody.fault(
            members, TENANT, "tenant.unknown", "there is no such marketplace: make it first");
      }
    }
    Set<Scope> scopes = scopes(members);
    if (scopes.contains(Scope.OPERATOR) && !caller.may(Scope.OPERATOR)) {
      throw new Refused(
          Problem.of(Code.FORBIDDEN, "only a key with the scope operator makes another one"));
    }
    long days = JsonBody.wholeOr(members, EXPIRES_IN_DAYS, 1, DAYS_MAX, DAYS);
    return new Wish(label, tenant, scopes, days);
  }

  private static Set<Scope> scopes(Members members) {
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    int list = members.required(SCOPES);
    if (list < 0 || !members.scalars().list(list, Scope.values().length)) {
      return scopes;
    }
    JsonTape tape = members.scalars().tape();
    for (int at = list + 1; at < tape.next(list); at = tape.next(at)) {
      int scope = members.scalars().choice(at, NameTable.of(Scope.values()));
      scopes.add(Scope.values()[Math.max(0, scope)]);
    }
    if (scopes.isEmpty()) {
      JsonBody.fault(members, SCOPES, "list.length", "one scope or more is needed, got none");
    }
    return scopes;
  }

  private Reply list(Call call) {
    Caller caller = call.caller();
    Stream<ApiKey> listed =
        caller.may(Scope.OPERATOR)
            ? marketplaces.all().stream().flatMap(each -> keys.of(each.name()).stream())
            : keys.of(caller.tenant()).stream();
    var json = new Json().object();
    json.name("keys").array();
    listed.forEach(key -> {
      json.object();
      members(key, json);
      json.endObject();
    });
    return Reply.json(json.endArray().endObject().toString());
  }

  private void members(ApiKey key, Json json) {
    json.name("id").value(key.id());
    json.name("tenant").value(key.tenant());
    json.name("label").value(key.label());
    json.name("scopes").values(key.scopes().stream().sorted().map(Scope::written).toList());
    json.name("createdAt").value(Times.rfc3339(key.createdAtMillis()));
    json.name("expiresAt").value(moment(key.expiresAtMillis()));
    json.name("revokedAt").value(moment(key.revokedAtMillis()));
    var used = keys.lastUsed(key.id());
    json.name("lastUsedAt").value(used.isEmpty() ? null : Times.rfc3339(used.getAsLong()));
  }

  private static @Nullable String moment(long millis) {
    return millis == Long.MAX_VALUE ? null : Times.rfc3339(millis);
  }

  private Reply revoke(Call call) {
    String id = call.path("id");
    Caller caller = call.caller();
    String tenant = caller.tenant();
    if (caller.may(Scope.OPERATOR)) {
      tenant = keys.find(id).map(ApiKey::tenant).orElse(tenant);
    }
    if (!keys.revoke(tenant, id, clock.nowMillis())) {
      throw new Refused(Problem.of(Code.NOT_FOUND, "there is no such key"));
    }
    guard.forget(id);
    return new Reply.Empty(204);
  }
}

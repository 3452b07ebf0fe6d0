package io.fairgate.server.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.fairgate.runtime.outbox.Endpoint;
import io.fairgate.server.webhook.egress.Egress;
import io.fairgate.server.webhook.egress.EgressSettings;
import io.fairgate.server.webhook.egress.Names;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EndpointCheckTest {
  private static final EndpointCheck CHECK =
      new EndpointCheck(new Egress(EgressSettings.strict(), new Names()));
  private static final String SECRET = Post.SECRET;

  private static List<String> fields(Endpoint endpoint, List<Endpoint> others) {
    return CHECK.faults(endpoint, others).stream().map(EndpointFault::field).toList();
  }

  private static Endpoint endpoint(String id, String tenant, String url, String... secrets) {
    return new Endpoint(id, tenant, url, Set.of("decision.made"), List.of(secrets), true);
  }

  private static Endpoint with(String... secrets) {
    return endpoint("ep_1", "default", "https://hooks.northwind.example/", secrets);
  }

  @Test
  void aFitEndpointHasNoFaults() {
    assertEquals(List.of(), fields(with(SECRET), List.of()));
    assertEquals(List.of(), fields(with(SECRET, Post.NEXT_SECRET), List.of()));
  }

  @Test
  void everyFaultIsNamedAtOnce() {
    var faulty =
        new Endpoint("e p", "default", "http://10.0.0.7/", Set.of("A"), List.of("x"), true);
    assertEquals(List.of("id", "url", "types", "secrets"), fields(faulty, List.of()));
  }

  @Test
  void oneOrTwoSecretsAreNeeded() {
    assertEquals(List.of("secrets"), fields(with(), List.of()));
    assertEquals(List.of("secrets"), fields(with(SECRET, SECRET, SECRET), List.of()));
    assertEquals(List.of("secrets"), fields(with("whsec_c2hvcnQ="), List.of()));
  }

  @Test
  void noFaultEchoesASecret() {
    for (EndpointFault fault : CHECK.faults(with("whsec_c2hvcnQ="), List.of())) {
      assertEquals(false, fault.must().contains("c2hvcnQ"));
    }
  }

  @Test
  void aTenantCannotTakeAnothersEndpoint() {
    var foreign = endpoint("ep_1", "other", "https://a.example/", SECRET);
    assertEquals(List.of("id"), fields(with(SECRET), List.of(foreign)));
  }

  @Test
  void aTenantAndANodeHaveRoomForSoMany() {
    List<Endpoint> others = new ArrayList<>();
    for (int i = 0; i < EndpointCheck.ENDPOINTS_PER_TENANT_MAX; i++) {
      others.add(endpoint("ep_own_" + i, "default", "https://a.example/", SECRET));
    }
    assertEquals(List.of("id"), fields(with(SECRET), others));
    var changed = endpoint("ep_own_0", "default", "https://b.example/", SECRET);
    assertEquals(List.of(), fields(changed, others));
    others.clear();
    for (int i = 0; i < EndpointCheck.ENDPOINTS_MAX; i++) {
      others.add(endpoint("ep_" + i, "other-" + i, "https://a.example/", SECRET));
    }
    assertEquals(
        List.of("id"), fields(endpoint("ep_x", "t", "https://a.example/", SECRET), others));
  }

  @Test
  void drawnIdsAreFitAndDiffer() {
    var chance = new SecureRandom();
    String id = EndpointCheck.drawId(chance);
    assertEquals(List.of(), fields(endpoint(id, "t", "https://a.example/", SECRET), List.of()));
    assertNotEquals(id, EndpointCheck.drawId(chance));
  }
}

package io.fairgate.server.webhook;

import io.fairgate.runtime.outbox.Endpoint;
import io.fairgate.server.webhook.egress.Egress;
import io.fairgate.server.webhook.egress.Refused;
import io.fairgate.server.webhook.signature.WebhookSecret;
import io.fairgate.server.webhook.signature.WebhookSignature;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/// Judges an endpoint before it is set up, and names every fault at once.
public final class EndpointCheck {
  /// A marketplace has a few systems to tell, not hundreds.
  public static final int ENDPOINTS_PER_TENANT_MAX = 20;

  /// Each may have four deliveries on their way, each of them a socket.
  public static final int ENDPOINTS_MAX = 500;

  /// More types than there are.
  public static final int TYPES_MAX = 64;

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final Pattern TYPE = Pattern.compile("[a-z0-9_]{1,40}(\\.[a-z0-9_]{1,40}){0,5}");
  private static final int ID_BYTES = 16;

  private final Egress egress;

  public EndpointCheck(Egress egress) {
    this.egress = egress;
  }

  /// An id that nobody has.
  public static String drawId(SecureRandom chance) {
    byte[] bytes = new byte[ID_BYTES];
    chance.nextBytes(bytes);
    return "ep_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// What is wrong with it, beside those that are there; empty when it may be set up.
  public List<EndpointFault> faults(Endpoint endpoint, List<Endpoint> others) {
    List<EndpointFault> faults = new ArrayList<>();
    if (!ID.matcher(endpoint.id()).matches()) {
      faults.add(new EndpointFault("id", "must be 1 to 64 letters, digits, - or _"));
    }
    if (egress.read(endpoint.url()) instanceof Refused refused) {
      faults.add(new EndpointFault("url", refused.why()));
    }
    types(endpoint, faults);
    secrets(endpoint, faults);
    room(endpoint, others, faults);
    return faults;
  }

  private static void types(Endpoint endpoint, List<EndpointFault> faults) {
    boolean fit = endpoint.types().stream().allMatch(type -> TYPE.matcher(type).matches());
    if (!fit || endpoint.types().size() > TYPES_MAX) {
      faults.add(
          new EndpointFault(
              "types", "must be up to " + TYPES_MAX + " types such as decision.made"));
    }
  }

  private static void secrets(Endpoint endpoint, List<EndpointFault> faults) {
    int count = endpoint.secrets().size();
    boolean fit =
        endpoint.secrets().stream().allMatch(text -> WebhookSecret.parse(text).isPresent());
    if (count < 1 || count > WebhookSignature.SECRETS_MAX || !fit) {
      faults.add(
          new EndpointFault(
              "secrets",
              "must be one, or two while they rotate, each whsec_ and the base64 of 24 to 64"
                  + " bytes"));
    }
  }

  private static void room(Endpoint endpoint, List<Endpoint> others, List<EndpointFault> faults) {
    boolean isTaken =
        others.stream()
            .anyMatch(other ->
                other.id().equals(endpoint.id()) && !other.tenant().equals(endpoint.tenant()));
    if (isTaken) {
      faults.add(new EndpointFault("id", "must be another one"));
    }
    long beside = others.stream().filter(other -> !other.id().equals(endpoint.id())).count();
    long own =
        others.stream()
            .filter(other -> !other.id().equals(endpoint.id()))
            .filter(other -> other.tenant().equals(endpoint.tenant()))
            .count();
    if (own >= ENDPOINTS_PER_TENANT_MAX || beside >= ENDPOINTS_MAX) {
      faults.add(
          new EndpointFault(
              "id", "must replace an endpoint: at most " + ENDPOINTS_PER_TENANT_MAX + " at once"));
    }
  }
}

package io.fairgate.server.webhook.egress;

import io.fairgate.server.webhook.egress.AddressRange.Reach;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/// The guard at the way out: a URL is read strictly, its name looked up once, and every address
/// that came must be public. What it admits is to be connected to as it is.
public final class Egress {
  /// More addresses than any receiver needs; a name with more hides something.
  static final int ADDRESSES_MAX = 64;

  /// One answer for a name that is unknown and for one that leads inside: which names a network
  /// knows is its own affair.
  private static final Refused NOT_PUBLIC =
      new Refused("url's host must be known, and lead to public addresses alone");

  private final EgressSettings settings;
  private final Resolver resolver;

  public Egress(EgressSettings settings, Resolver resolver) {
    this.settings = settings;
    this.resolver = resolver;
  }

  /// Whether a URL may be set up: by its form, and where it is an address, by that. Looks nothing
  /// up, since where a name leads is checked at every send.
  public Reading read(String url) {
    Reading reading = Destination.read(url, settings);
    return reading instanceof Destination destination
            && destination.isLiteral()
            && admit(destination) instanceof Refused refused
        ? refused
        : reading;
  }

  /// Looks up and checks where a URL leads now.
  public Admission admit(String url) {
    return switch (Destination.read(url, settings)) {
      case Refused refused -> refused;
      case Destination destination -> admit(destination);
    };
  }

  private Admission admit(Destination destination) {
    List<InetAddress> addresses;
    try {
      addresses =
          destination.isLiteral()
              ? List.of(InetAddress.ofLiteral(destination.bareHost()))
              : resolver.addresses(destination.host());
    } catch (UnknownHostException | IllegalArgumentException unknown) {
      return NOT_PUBLIC;
    }
    boolean isPublic =
        !addresses.isEmpty()
            && addresses.size() <= ADDRESSES_MAX
            && addresses.stream().allMatch(this::isAllowed);
    return isPublic ? new Admitted(destination, addresses) : NOT_PUBLIC;
  }

  private boolean isAllowed(InetAddress address) {
    Optional<AddressRange> range = SafeAddress.range(address);
    return range.isEmpty() || isAllowedInside(range.get());
  }

  private boolean isAllowedInside(AddressRange range) {
    return settings.allowPrivateAndPlain() && range.reach() == Reach.LOCAL;
  }
}

package io.fairgate.server.webhook.egress;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a URL leads, taken apart once: the same parts are checked, connected to and named in the
/// request, so that no two parsers can read it differently.
public record Destination(boolean isTls, String host, int port, String target) implements Reading {
  /// Longer URLs are data, not addresses.
  public static final int URL_LENGTH_MAX = 2_048;

  private static final int HTTP = 80;

  private static final Pattern VISIBLE = Pattern.compile("[!-~]*");

  private static final Pattern NAME =
      Pattern.compile(
          "(?=.{1,253}$)([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?\\.)*[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

  /// Four plain decimal numbers: `0177.0.0.1`, `0x7f.1` and `2130706433` are read differently by
  /// different readers, and are refused.
  private static final Pattern IPV4 =
      Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");

  private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]+]");

  /// Reads a URL; one of a form that could be misread is refused.
  public static Reading read(String url, EgressSettings settings) {
    if (url.length() > URL_LENGTH_MAX) {
      return new Refused("url must have at most " + URL_LENGTH_MAX + " characters");
    }
    if (!VISIBLE.matcher(url).matches()) {
      return new Refused(
          "url must be visible ASCII: write other letters as %-escapes, a host's in its xn-- form");
    }
    try {
      return read(new URI(url), settings);
    } catch (URISyntaxException notAUrl) {
      return new Refused("url must be one as RFC 3986 has them: https://host/path");
    }
  }

  private static Reading read(URI uri, EgressSettings settings) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    boolean isTls = scheme.equals("https");
    if (!isTls && !(scheme.equals("http") && settings.allowPrivateAndPlain())) {
      return new Refused("url must begin with https://");
    }
    if (uri.getHost() == null) {
      return new Refused("url must name a host: https://host/path");
    }
    if (uri.getRawUserInfo() != null) {
      return new Refused("url must hold no user name or password: deliveries are signed instead");
    }
    if (uri.getRawFragment() != null) {
      return new Refused("url must have no fragment: no server would see it");
    }
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    String fault = fault(host, settings);
    if (fault != null) {
      return new Refused(fault);
    }
    int port = uri.getPort() >= 0 ? uri.getPort() : isTls ? EgressSettings.HTTPS : HTTP;
    if (!settings.allows(port)) {
      return new Refused("url's port must be one of " + settings.ports() + ", got " + port);
    }
    return new Destination(isTls, host, port, target(uri));
  }

  private static @Nullable String fault(String host, EgressSettings settings) {
    if (host.endsWith(".")) {
      return "url's host must not end with a dot";
    }
    if (isLiteral(host)) {
      return null;
    }
    if (!NAME.matcher(host).matches()) {
      return "url's host must be a name such as hooks.example.com, or an address in its usual form";
    }
    if (host.indexOf('.') < 0 && !settings.allowPrivateAndPlain()) {
      return "url's host must be a full name with a dot: a short one leads elsewhere in each network";
    }
    return null;
  }

  private static String target(URI uri) {
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }

  private static boolean isLiteral(String host) {
    return IPV4.matcher(host).matches() || IPV6.matcher(host).matches();
  }

  /// An address instead of a name.
  boolean isLiteral() {
    return isLiteral(host);
  }

  /// Without the brackets of an IPv6 address.
  String bareHost() {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  /// As the `Host` header names it.
  String authority() {
    return port == (isTls ? EgressSettings.HTTPS : HTTP) ? host : host + ":" + port;
  }
}

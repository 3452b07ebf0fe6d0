package io.fairgate.postgres;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Where a database is and who asks: a JDBC URL, a user and a password, which is never printed.
public record DatabaseAddress(String jdbcUrl, String user, String password) {

  /// Reads `postgresql://user:password@host:port/database?option=value`, or the same with `jdbc:`
  /// before it and user and password among the options.
  public static DatabaseAddress parse(String url) {
    String plain = url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url;
    URI uri = uri(plain);
    String scheme = uri.getScheme();
    if (!"postgresql".equals(scheme) && !"postgres".equals(scheme)) {
      throw refused("it must begin with postgresql://, got " + scheme + "://");
    }
    if (uri.getHost() == null || uri.getPath() == null || uri.getPath().length() < 2) {
      throw refused("it must name a host and a database");
    }
    String[] login = login(uri.getRawUserInfo());
    List<String> options = new ArrayList<>();
    String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    for (String option : query.split("&")) {
      if (option.startsWith("user=")) {
        login[0] = decoded(option.substring("user=".length()));
      } else if (option.startsWith("password=")) {
        login[1] = decoded(option.substring("password=".length()));
      } else if (!option.isEmpty()) {
        options.add(option);
      }
    }
    if (login[0].isEmpty()) {
      throw refused("it must name a user");
    }
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String tail = options.isEmpty() ? "" : "?" + String.join("&", options);
    return new DatabaseAddress(
        "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + tail, login[0], login[1]);
  }

  private static URI uri(String plain) {
    try {
      return new URI(plain);
    } catch (URISyntaxException malformed) {
      throw refused("special characters in it must be written as %XX");
    }
  }

  private static String[] login(String userInfo) {
    if (userInfo == null) {
      return new String[] {"", ""};
    }
    int colon = userInfo.indexOf(':');
    return colon < 0
        ? new String[] {decoded(userInfo), ""}
        : new String[] {
          decoded(userInfo.substring(0, colon)), decoded(userInfo.substring(colon + 1))
        };
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static DatabaseRefused refused(String why) {
    return new DatabaseRefused(
        DatabaseRefused.Reason.ADDRESS,
        "the database URL cannot be used: "
            + why
            + "; write postgresql://USER:PASSWORD@HOST:PORT/DATABASE");
  }

  @Override
  public String toString() {
    return jdbcUrl + " as " + user;
  }
}

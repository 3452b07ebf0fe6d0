package io.fairgate.server.minfraud;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fairgate.server.minfraud.request.Problem;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// HTTP Basic as the clients send it: any account number, and an API key of ours as the licence
/// key.
sealed interface Credentials {
  record Given(String accountId, String licenseKey) implements Credentials {}

  record Refused(Problem problem) implements Credentials {}

  Problem INVALID =
      new Problem(401, "AUTHORIZATION_INVALID", "the licence key is no API key that is in force");

  String BASIC = "basic ";

  static Credentials of(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return refused("ACCOUNT_ID_REQUIRED", "an account id is needed, by HTTP Basic");
    }
    if (!header.toLowerCase(Locale.ROOT).startsWith(BASIC)) {
      return new Refused(INVALID);
    }
    String pair;
    try {
      pair =
          new String(Base64.getDecoder().decode(header.substring(BASIC.length()).strip()), UTF_8);
    } catch (IllegalArgumentException noBase64) {
      return new Refused(INVALID);
    }
    int colon = pair.indexOf(':');
    String account = colon < 0 ? pair : pair.substring(0, colon);
    String key = colon < 0 ? "" : pair.substring(colon + 1);
    if (account.isBlank()) {
      return refused("ACCOUNT_ID_REQUIRED", "an account id is needed, as the user name");
    }
    if (key.isBlank()) {
      return refused("LICENSE_KEY_REQUIRED", "a licence key is needed, as the password");
    }
    return account.chars().allMatch(c -> c >= '0' && c <= '9')
        ? new Given(account, key)
        : new Refused(INVALID);
  }

  private static Credentials refused(String code, String error) {
    return new Refused(new Problem(401, code, error));
  }
}

package io.fairgate.server.minfraud.answer;

import java.util.Locale;

/// The three services, each of which tells more than the one before.
public enum Detail {
  SCORE,
  INSIGHTS,
  FACTORS;

  public String written() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String contentType() {
    return "application/vnd.maxmind.com-minfraud-"
        + written()
        + "+json; charset=UTF-8; version=2.0";
  }
}

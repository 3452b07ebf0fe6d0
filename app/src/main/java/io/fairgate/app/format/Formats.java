package io.fairgate.app.format;

import java.util.Locale;

/// The formats that a replay reads, as they are named on the command line.
public enum Formats {
  FAIRGATE,
  HANDBOOK,
  ONLINE_RETAIL,
  ECOMMERCE_FRAUD;

  /// A reader for one input.
  public Format reader(IpCountries countries) {
    return switch (this) {
      case FAIRGATE -> new FairgateFormat();
      case HANDBOOK -> new HandbookFormat();
      case ONLINE_RETAIL -> new OnlineRetailFormat();
      case ECOMMERCE_FRAUD -> new EcommerceFraudFormat(countries);
    };
  }

  /// `online-retail`
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

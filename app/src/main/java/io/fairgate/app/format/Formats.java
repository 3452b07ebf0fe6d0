package io.fairgate.app.format;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;

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

  /// Reads a name as a command line has it.
  public static final class Named implements CommandLine.ITypeConverter<Formats> {
    @Override
    public Formats convert(String name) {
      for (Formats format : values()) {
        if (format.toString().equals(name)) {
          return format;
        }
      }
      throw new CommandLine.TypeConversionException(
          "expected one of "
              + Arrays.stream(values()).map(Formats::toString).collect(Collectors.joining(", "))
              + ", got '"
              + name
              + "'");
    }
  }

  /// `online-retail`
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

package io.fairgate.app.format;

import io.fairgate.app.input.Fields;
import io.fairgate.app.input.Input;
import io.fairgate.app.input.Lines;
import io.fairgate.app.terminal.Console;
import io.fairgate.app.terminal.Stop;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Which country an IPv4 address belongs to, by ranges of numbers:
/// `lower_bound_ip_address,upper_bound_ip_address,country`.
public final class IpCountries {
  /// Knows no address.
  public static final IpCountries NONE = new IpCountries(Collections.emptyNavigableMap());

  private record Range(long until, String country) {}

  private final NavigableMap<Long, Range> ranges;

  private IpCountries(NavigableMap<Long, Range> ranges) {
    this.ranges = ranges;
  }

  public static IpCountries read(String path, Console console) {
    try (Input input = Input.open(path, console)) {
      var lines = new Lines(input.stream());
      var fields = new Fields();
      if (!lines.next()) {
        throw Stop.refused(path + " is empty");
      }
      fields.split(lines);
      int[] at =
          fields.columns(path, "lower_bound_ip_address", "upper_bound_ip_address", "country");
      var ranges = new TreeMap<Long, Range>();
      while (lines.next()) {
        fields.split(lines);
        long from = fields.truncated(at[0]);
        long until = fields.truncated(at[1]);
        if (from < 0 || until < from) {
          throw Stop.refused(path + ", line " + lines.number() + ": no range of addresses");
        }
        ranges.put(from, new Range(until, Countries.code(fields.text(at[2]))));
      }
      return new IpCountries(ranges);
    } catch (IOException unreadable) {
      throw Stop.refused("cannot read " + path + ": " + unreadable.getMessage());
    }
  }

  /// The country's code, empty where no range holds the address.
  String of(long address) {
    Map.Entry<Long, Range> range = ranges.floorEntry(address);
    return range == null || range.getValue().until() < address ? "" : range.getValue().country();
  }
}

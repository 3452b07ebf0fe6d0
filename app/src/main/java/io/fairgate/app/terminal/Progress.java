package io.fairgate.app.terminal;

import java.util.Locale;
import java.util.function.LongSupplier;

/// Says on standard error how far long work is: on a terminal in one line that is rewritten,
/// elsewhere a line every ten seconds.
public final class Progress {
  private static final long ON_TERMINAL_NANOS = 200_000_000L;
  private static final long ELSEWHERE_NANOS = 10_000_000_000L;

  private final Console console;
  private final String what;
  private final LongSupplier done;
  private final long total;
  private final long start = System.nanoTime();
  private final long period;
  private long next;
  private boolean shown;

  /// `done` of `total` say how much is left; a total of 0 is unknown.
  public Progress(Console console, String what, LongSupplier done, long total) {
    this.console = console;
    this.what = what;
    this.done = done;
    this.total = total;
    period = console.isTerminal() ? ON_TERMINAL_NANOS : ELSEWHERE_NANOS;
    next = start + period;
  }

  /// Called often; `count` of what was done so far.
  public void at(long count) {
    long now = System.nanoTime();
    if (now < next) {
      return;
    }
    next = now + period;
    shown = true;
    String line = line(count, (now - start) / 1e9);
    if (console.isTerminal()) {
      console.rewrite(line);
    } else {
      console.say(line);
    }
  }

  private String line(long count, double seconds) {
    var line = new StringBuilder();
    line.append(Table.whole(count)).append(' ').append(what);
    line.append(String.format(Locale.ROOT, ", %,.0f/s", count / seconds));
    long part = done.getAsLong();
    if (total > 0 && part > 0) {
      double share = Math.min(1, (double) part / total);
      line.append(String.format(Locale.ROOT, ", %.0f %%", 100 * share));
      line.append(String.format(Locale.ROOT, ", %.0f s left", seconds / share * (1 - share)));
    }
    return line.toString();
  }

  /// Takes the line away.
  public void end() {
    if (shown) {
      console.rewrite("");
    }
  }
}

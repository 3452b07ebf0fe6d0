package io.fairgate.decision.cel;

import java.util.ArrayDeque;
import java.util.Deque;

/// How large a pattern's program gets and how deep its groups nest, told from its characters: RE2
/// writes `x{500}` out 500 times, and `((x{500}){500}){500}` would fill the memory before anyone
/// could count.
final class PatternBounds {
  private final String pattern;
  private int at;

  /// The sizes so far of the groups that are open around the current one.
  private final Deque<Long> around = new ArrayDeque<>();

  private long group;
  private long last;
  private int deepest;

  private PatternBounds(String pattern) {
    this.pattern = pattern;
  }

  /// About as many as the program has instructions.
  static long size(String pattern) {
    return new PatternBounds(pattern).read().group;
  }

  static int depth(String pattern) {
    return new PatternBounds(pattern).read().deepest;
  }

  private PatternBounds read() {
    while (at < pattern.length()) {
      char c = pattern.charAt(at++);
      switch (c) {
        case '(' -> {
          around.push(group);
          group = 0;
          last = 0;
          deepest = Math.max(deepest, around.size());
        }
        case ')' -> {
          if (!around.isEmpty()) {
            last = group + 2;
            group = around.pop() + last;
          }
        }
        case '{' -> repeat();
        case '[' -> {
          skipClass();
          one();
        }
        case '\\' -> {
          skipEscape();
          one();
        }
        default -> one();
      }
    }
    while (!around.isEmpty()) {
      group += around.pop();
    }
    return this;
  }

  private void one() {
    last = 1;
    group++;
  }

  /// `{n}`, `{n,}`, `{n,m}`; any other brace is a letter.
  private void repeat() {
    int end = pattern.indexOf('}', at);
    if (end < 0 || !pattern.substring(at, end).matches("[0-9]{1,6}(,[0-9]{0,6})?")) {
      one();
      return;
    }
    String[] bounds = pattern.substring(at, end).split(",", 2);
    long least = Long.parseLong(bounds[0]);
    long most = bounds.length > 1 && !bounds[1].isEmpty() ? Long.parseLong(bounds[1]) : least + 1;
    at = end + 1;
    long repeated = Math.min(last * Math.max(most, 1), Integer.MAX_VALUE);
    group = Math.min(group - last + repeated, Integer.MAX_VALUE);
    last = repeated;
  }

  private void skipEscape() {
    if (at < pattern.length()) {
      boolean braced = "pPx".indexOf(pattern.charAt(at)) >= 0 && pattern.startsWith("{", at + 1);
      int end = braced ? pattern.indexOf('}', at) : at;
      at = (end < 0 ? at : end) + 1;
    }
  }

  private void skipClass() {
    boolean first = true;
    while (at < pattern.length()) {
      char c = pattern.charAt(at++);
      if (c == ']' && !first) {
        return;
      }
      if (c == '\\') {
        at++;
      }
      first = first && c == '^';
    }
  }
}

package io.fairgate.decision.policy.yaml;

import io.fairgate.decision.policy.Place;
import java.util.ArrayList;
import java.util.List;

/// One file of a policy as text, and where in it an offset stands.
///
/// Offsets are of characters in `text`; columns count code points, as an editor shows them.
final class SourceFile {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String path;
  private final String text;
  private final List<Integer> starts = new ArrayList<>();

  SourceFile(String path, String raw) {
    this.path = path;
    String bare = raw.startsWith(BYTE_ORDER_MARK) ? raw.substring(1) : raw;
    this.text = bare.replace("\r\n", "\n").replace('\r', '\n');
    starts.add(0);
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      starts.add(at + 1);
    }
  }

  String path() {
    return path;
  }

  String text() {
    return text;
  }

  /// The offset of a line and a column, both counted from 0 as the parser does.
  int offset(int line, int column) {
    int start = starts.get(Math.min(line, starts.size() - 1));
    int end = start + line(line + 1).length();
    return text.offsetByCodePoints(start, Math.min(column, text.codePointCount(start, end)));
  }

  Place place(int offset) {
    int low = 0;
    int high = starts.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (starts.get(middle) <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    int start = starts.get(low);
    return new Place(
        path, low + 1, text.codePointCount(start, Math.min(offset, text.length())) + 1);
  }

  /// The text of a line, counted from 1, without its end.
  String line(int line) {
    int index = Math.min(line, starts.size()) - 1;
    int end = index + 1 < starts.size() ? starts.get(index + 1) - 1 : text.length();
    return text.substring(starts.get(index), end);
  }
}

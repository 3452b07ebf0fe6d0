package io.fairgate.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One request, as a route sees it. It knows no web server.
public interface Call {
  String requestId();

  Route route();

  Caller caller();

  Limits limits();

  /// The value of a `{name}` in the path.
  String path(String name);

  /// A header's value; of several the first. Null when it is absent.
  @Nullable String header(String name);

  /// All values of a header.
  List<String> headers(String name);

  Map<String, List<String>> parameters();

  /// The length that the request declares, -1 for none.
  long declaredLength();

  /// The body's bytes as they come.
  InputStream body() throws IOException;
}

package io.fairgate.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A call that came through the servlet container.
record ServletCall(
    String requestId,
    Route route,
    Caller caller,
    Limits limits,
    HttpServletRequest request,
    UnaryOperator<String> paths)
    implements Call {

  @Override
  public String path(String name) {
    return paths.apply(name);
  }

  @Override
  public @Nullable String header(String name) {
    return request.getHeader(name);
  }

  @Override
  public List<String> headers(String name) {
    return Collections.list(request.getHeaders(name));
  }

  @Override
  public Map<String, List<String>> parameters() {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    if (request.getQueryString() != null) {
      request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
    }
    return parameters;
  }

  @Override
  public long declaredLength() {
    return request.getContentLengthLong();
  }

  @Override
  public InputStream body() throws IOException {
    return request.getInputStream();
  }
}

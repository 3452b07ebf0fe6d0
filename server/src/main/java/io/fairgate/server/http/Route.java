package io.fairgate.server.http;

import io.fairgate.runtime.access.Scope;
import org.jspecify.annotations.Nullable;

/// One thing that can be asked: a method, a path with `{names}`, the scope that a key must have,
/// and what is done. Without a scope it is open to all; an open route may look at credentials
/// itself.
public record Route(
    String method, String path, @Nullable Scope scope, boolean isUnhurried, Action action) {

  public static Route get(String path, Scope scope, Action action) {
    return new Route("GET", path, scope, false, action);
  }

  public static Route post(String path, Scope scope, Action action) {
    return new Route("POST", path, scope, false, action);
  }

  public static Route delete(String path, Scope scope, Action action) {
    return new Route("DELETE", path, scope, false, action);
  }

  /// Open to all, and answered when all else is refused: health, metrics, documents.
  public static Route open(String path, Action action) {
    return new Route("GET", path, null, true, action);
  }

  /// Open to all; the action looks at credentials of its own kind.
  public static Route own(String method, String path, Action action) {
    return new Route(method, path, null, false, action);
  }
}

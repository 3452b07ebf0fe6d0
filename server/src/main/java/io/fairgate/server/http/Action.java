package io.fairgate.server.http;

import java.io.IOException;

/// What a route does: answers a call, or ends it with [Refused].
@FunctionalInterface
public interface Action {
  Reply answer(Call call) throws IOException, InterruptedException;
}

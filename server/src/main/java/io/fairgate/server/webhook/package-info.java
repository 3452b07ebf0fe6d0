/// Webhooks out: each endpoint is told of what became durable, at least once, signed, never at a
/// private address, and none slows another.
@NullMarked
package io.fairgate.server.webhook;

import org.jspecify.annotations.NullMarked;

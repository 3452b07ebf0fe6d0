/// Forged, stale and mangled deliveries are not genuine, and foreign verifiers agree.
@NullMarked
package io.fairgate.server.webhook.signature;

import org.jspecify.annotations.NullMarked;

/// What the server counts and times, in Prometheus' text form; `docs/metrics.md` names each.
@NullMarked
package io.fairgate.server.metrics;

import org.jspecify.annotations.NullMarked;

/// Every message arrives at least once, in its own time, whatever receivers and crashes do.
@NullMarked
package io.fairgate.server.webhook;

import org.jspecify.annotations.NullMarked;

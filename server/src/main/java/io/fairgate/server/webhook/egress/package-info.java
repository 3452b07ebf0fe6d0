/// The only way out to an address that somebody else chose: checked, pinned, bounded.
@NullMarked
package io.fairgate.server.webhook.egress;

import org.jspecify.annotations.NullMarked;

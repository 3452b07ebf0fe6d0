/// The events of a marketplace, immutable, each complete in itself once it is journaled.
@NullMarked
package io.fairgate.marketplace.event;

import org.jspecify.annotations.NullMarked;

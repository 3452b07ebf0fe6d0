/// How events are written down: JSON lines outside, compact bytes in journal and state.
@NullMarked
package io.fairgate.marketplace.codec;

import org.jspecify.annotations.NullMarked;

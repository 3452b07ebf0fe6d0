/// Who is who: values normalised, hashed with a key, and filled into an event.
@NullMarked
package io.fairgate.marketplace.identity;

import org.jspecify.annotations.NullMarked;

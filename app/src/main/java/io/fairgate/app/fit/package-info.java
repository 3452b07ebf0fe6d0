/// `fairgate fit`: what is usual, fitted from recorded events.
@NullMarked
package io.fairgate.app.fit;

import org.jspecify.annotations.NullMarked;

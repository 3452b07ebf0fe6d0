/// `fairgate explain`: every decision on one order, as an analyst reads it and as its buyer does.
@NullMarked
package io.fairgate.app.explain;

import org.jspecify.annotations.NullMarked;

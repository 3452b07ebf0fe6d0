/// Recorded orders of several origins, read as the marketplace's events.
@NullMarked
package io.fairgate.app.format;

import org.jspecify.annotations.NullMarked;

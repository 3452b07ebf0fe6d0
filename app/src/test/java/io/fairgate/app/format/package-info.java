/// Small inputs of each format, and the events that they become.
@NullMarked
package io.fairgate.app.format;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.fairgate.app.explain;

import org.jspecify.annotations.NullMarked;

/// The fit command and its formulas.
@NullMarked
package io.fairgate.app.fit;

import org.jspecify.annotations.NullMarked;

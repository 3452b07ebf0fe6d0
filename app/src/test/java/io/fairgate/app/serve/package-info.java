/// A service as its operator sets it up.
@NullMarked
package io.fairgate.app.serve;

import org.jspecify.annotations.NullMarked;

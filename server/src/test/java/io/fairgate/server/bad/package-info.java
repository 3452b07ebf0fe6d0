/// Bad input over real connections: each kind gets the right status and place, quickly, and leaves
/// no trace.
@NullMarked
package io.fairgate.server.bad;

import org.jspecify.annotations.NullMarked;

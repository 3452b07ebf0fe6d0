/// The server as a whole: what its parts are, how it starts and how it stops.
@NullMarked
package io.fairgate.server;

import org.jspecify.annotations.NullMarked;

/// The server over a journal in memory, asked over real connections.
@NullMarked
package io.fairgate.server;

import org.jspecify.annotations.NullMarked;

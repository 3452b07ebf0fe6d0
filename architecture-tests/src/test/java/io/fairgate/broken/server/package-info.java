/// A house that breaks every law, so that each law is seen to bite: its server.
@NullMarked
package io.fairgate.broken.server;

import org.jspecify.annotations.NullMarked;

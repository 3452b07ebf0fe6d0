/// Takes the place of the minFraud services for a client that is pointed here: same paths, same
/// requests, same answers. `docs/minfraud.md` has the mapping and what is not the same.
@NullMarked
package io.fairgate.server.minfraud;

import org.jspecify.annotations.NullMarked;

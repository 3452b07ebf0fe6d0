/// A house that breaks every law, so that each law is seen to bite: its database.
@NullMarked
package io.fairgate.broken.postgres;

import org.jspecify.annotations.NullMarked;

/// A house that breaks every law, so that each law is seen to bite: its app.
@NullMarked
package io.fairgate.broken.app;

import org.jspecify.annotations.NullMarked;

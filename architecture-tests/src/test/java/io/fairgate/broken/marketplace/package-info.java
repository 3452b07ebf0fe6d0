/// A house that breaks every law, so that each law is seen to bite: its marketplace.
@NullMarked
package io.fairgate.broken.marketplace;

import org.jspecify.annotations.NullMarked;

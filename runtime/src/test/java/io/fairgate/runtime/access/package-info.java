/// What each keeper of keys and marketplaces does.
@NullMarked
package io.fairgate.runtime.access;

import org.jspecify.annotations.NullMarked;

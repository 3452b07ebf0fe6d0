/// What every store of keys and of marketplaces keeps to.
@NullMarked
package io.fairgate.runtime.access;

import org.jspecify.annotations.NullMarked;

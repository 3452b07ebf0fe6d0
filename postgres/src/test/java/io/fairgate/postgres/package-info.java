/// What the tests of this module share.
@NullMarked
package io.fairgate.postgres;

import org.jspecify.annotations.NullMarked;

/// What is kept: verified, backed up, restored.
@NullMarked
package io.fairgate.app.keep;

import org.jspecify.annotations.NullMarked;

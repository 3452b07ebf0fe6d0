/// The `fairgate` command.
@NullMarked
package io.fairgate.app;

import org.jspecify.annotations.NullMarked;

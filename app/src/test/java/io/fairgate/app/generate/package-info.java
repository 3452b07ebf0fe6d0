/// The generate command, run in this process.
@NullMarked
package io.fairgate.app.generate;

import org.jspecify.annotations.NullMarked;

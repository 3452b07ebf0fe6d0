/// The replay command, run in this process.
@NullMarked
package io.fairgate.app.replay;

import org.jspecify.annotations.NullMarked;

/// What a replay promises, whatever it runs on.
@NullMarked
package io.fairgate.app.replay;

import org.jspecify.annotations.NullMarked;

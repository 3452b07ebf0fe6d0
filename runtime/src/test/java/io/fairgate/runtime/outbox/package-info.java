/// What every outbox keeps to, and messages that keep their ids.
@NullMarked
package io.fairgate.runtime.outbox;

import org.jspecify.annotations.NullMarked;

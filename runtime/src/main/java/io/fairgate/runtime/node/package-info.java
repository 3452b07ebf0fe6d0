/// One node: it puts events in line, judges and applies them, and answers when they are durable.
@NullMarked
package io.fairgate.runtime.node;

import org.jspecify.annotations.NullMarked;

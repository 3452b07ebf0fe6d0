/// What a minFraud client's request is in our own events.
@NullMarked
package io.fairgate.server.minfraud.mapping;

import org.jspecify.annotations.NullMarked;

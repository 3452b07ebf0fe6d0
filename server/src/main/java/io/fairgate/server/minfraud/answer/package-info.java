/// What a minFraud client is told: our decision in the protocol's words.
@NullMarked
package io.fairgate.server.minfraud.answer;

import org.jspecify.annotations.NullMarked;

/// What a minFraud client sends, read as its own documentation asks: a bad optional field is told
/// as a warning and left out, and refuses nothing.
@NullMarked
package io.fairgate.server.minfraud.request;

import org.jspecify.annotations.NullMarked;

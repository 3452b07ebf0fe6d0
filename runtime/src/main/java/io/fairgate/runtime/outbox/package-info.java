/// What leaves the node: who wants to be told of what, and how far each of them has been told. The
/// port's contract is `OutboxContract`, in the tests.
@NullMarked
package io.fairgate.runtime.outbox;

import org.jspecify.annotations.NullMarked;

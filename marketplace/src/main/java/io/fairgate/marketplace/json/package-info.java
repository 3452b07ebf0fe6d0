/// Strict JSON: one document from bytes to a flat run of nodes, with every fault that it has.
@NullMarked
package io.fairgate.marketplace.json;

import org.jspecify.annotations.NullMarked;

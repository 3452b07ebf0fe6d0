/// Policies in folders.
@NullMarked
package io.fairgate.app.policy;

import org.jspecify.annotations.NullMarked;

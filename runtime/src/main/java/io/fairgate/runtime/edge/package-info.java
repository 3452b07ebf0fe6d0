/// What happens to an event before it is judged: duplicates dropped, late ones marked, keys filled
/// in.
@NullMarked
package io.fairgate.runtime.edge;

import org.jspecify.annotations.NullMarked;

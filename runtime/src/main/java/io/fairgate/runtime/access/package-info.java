/// Who may ask a node for what: keys of the API, and the marketplaces that they belong to.
@NullMarked
package io.fairgate.runtime.access;

import org.jspecify.annotations.NullMarked;

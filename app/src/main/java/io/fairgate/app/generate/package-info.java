/// `fairgate generate`: a marketplace from a seed, as a file.
@NullMarked
package io.fairgate.app.generate;

import org.jspecify.annotations.NullMarked;

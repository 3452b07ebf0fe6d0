/// What a tidy tree looks like, read from the repository's files.
@NullMarked
package io.fairgate.architecture.tidy;

import org.jspecify.annotations.NullMarked;

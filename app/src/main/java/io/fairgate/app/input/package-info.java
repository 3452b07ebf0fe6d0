/// Files and standard input, plain or gzipped, by the line and by the field.
@NullMarked
package io.fairgate.app.input;

import org.jspecify.annotations.NullMarked;

/// Lines and fields.
@NullMarked
package io.fairgate.app.input;

import org.jspecify.annotations.NullMarked;

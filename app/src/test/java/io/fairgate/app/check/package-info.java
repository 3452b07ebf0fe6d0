@NullMarked
package io.fairgate.app.check;

import org.jspecify.annotations.NullMarked;

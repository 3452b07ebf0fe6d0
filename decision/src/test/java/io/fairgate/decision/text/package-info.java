@NullMarked
package io.fairgate.decision.text;

import org.jspecify.annotations.NullMarked;

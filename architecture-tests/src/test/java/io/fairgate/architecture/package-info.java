/// Tests that read Fairgate itself: its compiled code, its tree and its launcher.
@NullMarked
package io.fairgate.architecture;

import org.jspecify.annotations.NullMarked;

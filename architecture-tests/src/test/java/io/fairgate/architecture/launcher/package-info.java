/// The launcher script, run against a small tree with a JDK and a Maven that only tell how they
/// were called.
@NullMarked
package io.fairgate.architecture.launcher;

import org.jspecify.annotations.NullMarked;

/// A policy's folder, read from disk.
@NullMarked
package io.fairgate.app.policy;

import org.jspecify.annotations.NullMarked;

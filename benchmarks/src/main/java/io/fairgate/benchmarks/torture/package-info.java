/// A node in trouble: killed, cut off from power, out of disk, raced. What it acknowledged must be
/// there after.
@NullMarked
package io.fairgate.benchmarks.torture;

import org.jspecify.annotations.NullMarked;

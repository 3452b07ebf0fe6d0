/// The engines that run the workload, each in a process of its own.
@NullMarked
package io.fairgate.benchmarks.engine;

import org.jspecify.annotations.NullMarked;

/// The workload of the limit's files: its orders as our events, its rules as a policy in files.
@NullMarked
package io.fairgate.benchmarks.workload;

import org.jspecify.annotations.NullMarked;

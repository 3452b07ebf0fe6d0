/// How many orders a node takes over HTTP, and how fast, beside a server that does nothing.
@NullMarked
package io.fairgate.benchmarks.load;

import org.jspecify.annotations.NullMarked;

/// A node from outside: its process, connections to it, and orders to send.
@NullMarked
package io.fairgate.benchmarks.client;

import org.jspecify.annotations.NullMarked;

/// How fast Fairgate is, beside the limit and other engines, in one run.
@NullMarked
package io.fairgate.benchmarks;

import org.jspecify.annotations.NullMarked;

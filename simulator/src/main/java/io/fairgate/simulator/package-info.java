/// Reproducible marketplaces and campaigns of abuse, from a seed.
@NullMarked
package io.fairgate.simulator;

import org.jspecify.annotations.NullMarked;

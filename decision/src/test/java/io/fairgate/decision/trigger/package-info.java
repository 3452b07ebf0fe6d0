/// Each trigger under the policy that Fairgate comes with: what it stops, and the honest order
/// close by.
@NullMarked
package io.fairgate.decision.trigger;

import org.jspecify.annotations.NullMarked;

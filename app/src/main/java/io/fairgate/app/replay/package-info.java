/// `fairgate replay`: what a policy decides on recorded events, and how well.
@NullMarked
package io.fairgate.app.replay;

import org.jspecify.annotations.NullMarked;

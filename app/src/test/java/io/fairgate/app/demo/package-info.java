/// The demo, run in this process.
@NullMarked
package io.fairgate.app.demo;

import org.jspecify.annotations.NullMarked;

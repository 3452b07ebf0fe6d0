/// Tests of what stands under the same name.
@NullMarked
package io.fairgate.server.minfraud.answer;

import org.jspecify.annotations.NullMarked;

/// Tests of what stands under the same name.
@NullMarked
package io.fairgate.server.minfraud.mapping;

import org.jspecify.annotations.NullMarked;

/// Tests of what stands under the same name.
@NullMarked
package io.fairgate.server.minfraud.request;

import org.jspecify.annotations.NullMarked;

/// One line of JSON on standard error for each thing that an operator must know, without personal
/// data.
@NullMarked
package io.fairgate.server.log;

import org.jspecify.annotations.NullMarked;

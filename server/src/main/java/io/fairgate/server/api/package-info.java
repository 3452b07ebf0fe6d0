/// What can be asked of the server: one class for each thing.
@NullMarked
package io.fairgate.server.api;

import org.jspecify.annotations.NullMarked;

/// What the documents say is what the server does.
@NullMarked
package io.fairgate.server.docs;

import org.jspecify.annotations.NullMarked;

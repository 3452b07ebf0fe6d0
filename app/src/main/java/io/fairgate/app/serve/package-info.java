/// `fairgate serve`: a node with its database, its server, and who brings both back.
@NullMarked
package io.fairgate.app.serve;

import org.jspecify.annotations.NullMarked;

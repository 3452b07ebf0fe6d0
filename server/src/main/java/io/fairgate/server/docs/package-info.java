/// What a reader sees of the API: the OpenAPI document, and pages that are made from it.
@NullMarked
package io.fairgate.server.docs;

import org.jspecify.annotations.NullMarked;

/// Nothing leads inside: addresses, URLs, names that change their mind, and receivers that do not
/// behave.
@NullMarked
package io.fairgate.server.webhook.egress;

import org.jspecify.annotations.NullMarked;

/// Standard Webhooks' signature, both ways: made for others, and checked when others sign.
@NullMarked
package io.fairgate.server.webhook.signature;

import org.jspecify.annotations.NullMarked;

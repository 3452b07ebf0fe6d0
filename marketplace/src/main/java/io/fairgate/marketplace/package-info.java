/// What happens in a marketplace: ids, money and entity keys; events and their codec lie beneath.
@NullMarked
package io.fairgate.marketplace;

import org.jspecify.annotations.NullMarked;

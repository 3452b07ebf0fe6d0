/// Why a payment did not go through, as far as its processor says.
@NullMarked
package io.fairgate.decision.payment;

import org.jspecify.annotations.NullMarked;

/// What the terms of an order's coupons ask, and which of them it breaks.
@NullMarked
package io.fairgate.decision.coupon;

import org.jspecify.annotations.NullMarked;

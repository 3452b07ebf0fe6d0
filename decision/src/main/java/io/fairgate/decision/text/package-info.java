/// How numbers, money and times are written for people and for machines, whatever the locale.
@NullMarked
package io.fairgate.decision.text;

import org.jspecify.annotations.NullMarked;

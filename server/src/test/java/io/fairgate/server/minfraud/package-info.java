/// The stand-in for minFraud, with the page that describes it, and with the real clients.
@NullMarked
package io.fairgate.server.minfraud;

import org.jspecify.annotations.NullMarked;

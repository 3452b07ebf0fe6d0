/// `fairgate check`: is a policy sound, and does it do what its authors say?
@NullMarked
package io.fairgate.app.check;

import org.jspecify.annotations.NullMarked;

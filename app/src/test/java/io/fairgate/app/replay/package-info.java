<<<<<<< HEAD
/// What a replay promises, whatever it runs on.
=======
/// The replay command, run in this process.
>>>>>>> replay
@NullMarked
package io.fairgate.app.replay;

import org.jspecify.annotations.NullMarked;

/// How the command speaks: text, tables, JSON, progress, and how it ends.
@NullMarked
package io.fairgate.app.terminal;

import org.jspecify.annotations.NullMarked;

/// `fairgate demo`: the main job in one command.
@NullMarked
package io.fairgate.app.demo;

import org.jspecify.annotations.NullMarked;

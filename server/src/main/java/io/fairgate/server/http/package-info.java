/// Requests, answers, problems and limits: what every route is made of.
@NullMarked
package io.fairgate.server.http;

import org.jspecify.annotations.NullMarked;

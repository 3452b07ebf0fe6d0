package io.fairgate.broken.runtime;

/// A node that has a web server of its own.
record SpeaksHttp(
    io.javalin.Javalin web,
    org.eclipse.jetty.server.Server server,
    jakarta.servlet.Servlet servlet,
    io.prometheus.metrics.core.metrics.Counter counted) {}

package io.fairgate.server.webhook;

/// What is wrong with an endpoint as its owner wants it: which field, and what it must be.
public record EndpointFault(String field, String must) {}

package io.fairgate.server.webhook.egress;

/// What a URL's text comes to: a destination, or why it is none.
public sealed interface Reading permits Destination, Refused {}

package io.fairgate.server.webhook.egress;

/// What became of the wish to send somewhere: the checked addresses to connect to, or why not.
public sealed interface Admission permits Admitted, Refused {}

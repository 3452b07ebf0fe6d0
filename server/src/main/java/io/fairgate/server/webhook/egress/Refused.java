package io.fairgate.server.webhook.egress;

/// Why nothing may be sent there, for whoever set the address up.
public record Refused(String why) implements Reading, Admission {}

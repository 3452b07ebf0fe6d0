package io.fairgate.marketplace.event;

/// What every event begins with: whose it is, its id (unique to the tenant), when it happened.
public record Head(String tenant, String id, long atMillis) {}

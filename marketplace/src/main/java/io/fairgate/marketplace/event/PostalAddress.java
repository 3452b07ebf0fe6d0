package io.fairgate.marketplace.event;

/// A postal address as its owner wrote it; absent parts are empty.
public record PostalAddress(
    String name,
    String company,
    String line1,
    String line2,
    String city,
    String region,
    String postalCode,
    String country) {}

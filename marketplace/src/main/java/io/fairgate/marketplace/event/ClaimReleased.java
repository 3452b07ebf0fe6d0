package io.fairgate.marketplace.event;

import io.fairgate.marketplace.Keys;

/// A checkout's claim on a campaign was given back. Keys: the campaign.
public record ClaimReleased(Head head, Keys keys, String campaign, String checkoutId)
    implements Event {}

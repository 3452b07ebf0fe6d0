package io.fairgate.server.webhook;

import io.fairgate.runtime.outbox.Endpoint;
import io.fairgate.runtime.outbox.Progress;

/// How it stands with an endpoint: how far it was told, how many messages wait for another try, and
/// how many are on their way.
public record EndpointState(Endpoint endpoint, Progress progress, int waiting, int inFlight) {}

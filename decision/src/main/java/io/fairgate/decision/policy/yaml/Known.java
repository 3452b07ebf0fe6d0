package io.fairgate.decision.policy.yaml;

import java.util.List;

/// The names that the texts of reasons may hold: all for analysts, `facts` for buyers.
record Known(List<String> readable, List<String> facts) {}

package io.fairgate.decision.policy;

import io.fairgate.marketplace.event.OrderEnded.Family;
import java.util.List;
import java.util.Map;

/// Why, in two texts. The analyst's may hold any value as `{name}`; the buyer's, by language, only
/// the facts of its closed list. `trigger` is A1 to A11 or empty for trust.
public record Reason(
    String code,
    Place place,
    String trigger,
    Family family,
    String analystText,
    Map<String, String> buyerText,
    Map<String, String> remedy,
    List<String> facts,
    String term,
    String article) {}

package io.fairgate.decision.policy;

/// What is usual for a buyer of whom nothing is known yet, fitted offline by `fairgate fit`.
///
/// `strength` counts as so many checkouts of evidence; that of the value is of its spread alone.
/// Value is normal on the natural log of minor units; pace a Gamma(shape, rate in days); hours a
/// share for each UTC hour; destinations the share of checkouts that go to a place the buyer has
/// used before.
public record Priors(
    double valueMeanLog,
    double valueSpreadLog,
    double valueBuyerSpreadLog,
    double valueStrength,
    double paceShape,
    double paceRateDays,
    double[] hourShares,
    double hourStrength,
    double destinationNewShare,
    double destinationStrength,
    double halfLifeDays) {}

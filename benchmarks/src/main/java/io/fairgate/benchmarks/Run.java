package io.fairgate.benchmarks;

/// What one engine reached with so many rules: the median of its rounds, each the best of the
/// repetitions of one process. What an engine does not tell is -1.
record Run(
    String engine,
    int rules,
    int orders,
    double cpuMicrosPerOrder,
    double ordersPerSecond,
    double p50Micros,
    double p99Micros,
    double bytesPerEntity,
    double allocBytesPerOrder,
    String hitsChecksum,
    String featuresChecksum,
    double policyLoadMillis) {}

package io.fairgate.decision.cel;

/// What is wrong with an expression, where in its text (line and column count from 1), and what to
/// do about it.
public record CelFault(int line, int column, String message, String advice) {}

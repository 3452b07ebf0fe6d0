package io.fairgate.broken.marketplace;

import io.fairgate.broken.decision.Clean;
import picocli.CommandLine;

/// An event that knows who judges it and which command was typed.
record KnowsTooMuch(Clean judge, CommandLine typed) {}

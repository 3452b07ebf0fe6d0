package io.fairgate.marketplace.json;

/// One thing wrong with an input.
///
/// `pointer` is a JSON Pointer (RFC 6901) to the place, empty for the whole; `code` is stable and
/// listed in `docs/events.md`; `message` says what is needed and what was got, and never repeats a
/// personal value or a secret.
public record Fault(String pointer, String code, String message) {}

package io.fairgate.broken.runtime;

/// A node that has SQL of its own.
record SpeaksSql(
    java.sql.Connection connection,
    javax.sql.DataSource source,
    org.postgresql.PGConnection driver,
    org.flywaydb.core.Flyway migrations,
    com.zaxxer.hikari.HikariDataSource pool,
    org.apache.commons.compress.archivers.tar.TarArchiveEntry packed) {}

package io.fairgate.postgres.journal;

import io.fairgate.runtime.journal.Entry;
import io.fairgate.runtime.journal.Entry.Key;
import io.fairgate.runtime.journal.Entry.Kind;
import io.fairgate.runtime.journal.EntryBytes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entry as a row of the table `journal`, there and back.
final class EntryRow {
  static final String COLUMNS =
      "position, kind, recorded_at, policy, tenant, event, body, request, content, personal,"
          + " personal_digest, decisions, answer, chain";

  private static final int COUNT = 14;

  private EntryRow() {}

  static void write(Entry entry, CopyRows out) {
    out.row(COUNT);
    out.bigint(entry.position());
    out.smallint(entry.kind().ordinal());
    out.bigint(entry.recordedAtMillis());
    out.text(entry.policy());
    out.text(entry.tenant());
    out.uuid(entry.event().high(), entry.event().low());
    out.uuid(entry.body().high(), entry.body().low());
    Key request = entry.request();
    if (request == null) {
      out.nothing();
    } else {
      out.uuid(request.high(), request.low());
    }
    out.bytea(entry.content());
    out.bytea(entry.personal());
    out.bytea(entry.personalDigest());
    out.bytea(EntryBytes.decisions(entry.decisions()));
    out.bytea(entry.answer());
    out.bytea(entry.chain());
  }

  static Entry read(CopiedRow row) {
    long position = row.bigint();
    Kind kind = kind(row.smallint());
    long recordedAtMillis = row.bigint();
    String policy = row.text();
    String tenant = row.text();
    Key event = there(key(row));
    Key body = there(key(row));
    Key request = key(row);
    byte[] content = row.bytea();
    byte[] personal = row.bytea();
    byte[] personalDigest = row.bytea();
    byte[] decisions = row.bytea();
    byte[] answer = row.bytea();
    byte[] chain = row.bytea();
    return new Entry(
        position,
        kind,
        recordedAtMillis,
        policy,
        tenant,
        event,
        content,
        personal,
        personalDigest,
        EntryBytes.decisions(decisions),
        answer,
        body,
        request,
        chain);
  }

  static Entry read(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong("position"),
        kind(row.getShort("kind")),
        row.getLong("recorded_at"),
        row.getString("policy"),
        row.getString("tenant"),
        there(key(row, "event")),
        row.getBytes("content"),
        row.getBytes("personal"),
        row.getBytes("personal_digest"),
        EntryBytes.decisions(row.getBytes("decisions")),
        row.getBytes("answer"),
        there(key(row, "body")),
        key(row, "request"),
        row.getBytes("chain"));
  }

  private static Kind kind(int number) {
    return Kind.values()[number];
  }

  private static @Nullable Key key(CopiedRow row) {
    return row.isThere() ? new Key(row.half(), row.half()) : null;
  }

  private static @Nullable Key key(ResultSet row, String column) throws SQLException {
    UUID key = row.getObject(column, UUID.class);
    return key == null
        ? null
        : new Key(key.getMostSignificantBits(), key.getLeastSignificantBits());
  }

  private static Key there(@Nullable Key key) {
    return key == null ? Key.NONE : key;
  }
}

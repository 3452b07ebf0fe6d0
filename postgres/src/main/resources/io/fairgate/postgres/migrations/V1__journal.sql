-- Whoever reads for one marketplace reads as this role, which row-level security applies to. The
-- node owns the tables, and row-level security does not apply to it.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'fairgate_reader') THEN
    CREATE ROLE fairgate_reader NOLOGIN;
  END IF;
  IF NOT pg_has_role(current_user, 'fairgate_reader', 'MEMBER') THEN
    EXECUTE format('GRANT fairgate_reader TO %I', current_user);
  END IF;
END
$$;

GRANT USAGE ON SCHEMA fairgate TO fairgate_reader;

-- One entry a row, in one line without gaps; what its columns are is said at Entry. Partitions are made
-- ahead by the node, which knows where the last one ends (journal_partition).
CREATE TABLE journal (
  position        bigint   NOT NULL PRIMARY KEY,
  kind            smallint NOT NULL,
  recorded_at     bigint   NOT NULL,
  policy          text     NOT NULL,
  tenant          text     NOT NULL,
  event           uuid     NOT NULL,
  body            uuid     NOT NULL,
  request         uuid,
  content         bytea    NOT NULL,
  personal        bytea    NOT NULL,
  personal_digest bytea    NOT NULL,
  decisions       bytea    NOT NULL,
  answer          bytea    NOT NULL,
  chain           bytea    NOT NULL
) PARTITION BY RANGE (position);

CREATE TABLE journal_partition (
  first_position bigint NOT NULL PRIMARY KEY,
  last_position  bigint NOT NULL CHECK (last_position >= first_position)
);

-- The last wall against an event that is taken twice. It is in one piece: a unique constraint on the
-- partitioned journal would hold within a partition only.
CREATE TABLE event_key (
  event    uuid   NOT NULL PRIMARY KEY,
  position bigint NOT NULL
);

-- One row: the newest entry, and the last one that was dropped. `probed` is written to see whether anything
-- can be written.
CREATE TABLE journal_head (
  single         boolean NOT NULL PRIMARY KEY DEFAULT true CHECK (single),
  position       bigint  NOT NULL,
  chain          bytea   NOT NULL,
  base_position  bigint  NOT NULL,
  base_chain     bytea   NOT NULL,
  probed         bigint  NOT NULL DEFAULT 0
) WITH (fillfactor = 20);

INSERT INTO journal_head (position, chain, base_position, base_chain)
VALUES (0, decode(repeat('00', 32), 'hex'), 0, decode(repeat('00', 32), 'hex'));

-- What is appended goes on from the head, or does not go in. So two nodes never both write, even if each
-- believes that it holds the lock.
CREATE FUNCTION journal_appended() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  first_new bigint;
  last_new  bigint;
  count_new bigint;
BEGIN
  SELECT min(position), max(position), count(*) INTO first_new, last_new, count_new FROM appended;
  IF count_new = 0 THEN
    RETURN NULL;
  END IF;
  UPDATE fairgate.journal_head
  SET position = last_new, chain = (SELECT chain FROM appended WHERE position = last_new)
  WHERE position = first_new - 1 AND last_new - first_new + 1 = count_new;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the journal does not end at %', first_new - 1 USING ERRCODE = 'FG001';
  END IF;
  INSERT INTO fairgate.event_key
  SELECT event, position FROM appended WHERE event <> '00000000-0000-0000-0000-000000000000';
  RETURN NULL;
END
$$;

CREATE TRIGGER journal_appended AFTER INSERT ON journal
REFERENCING NEW TABLE AS appended
FOR EACH STATEMENT EXECUTE FUNCTION journal_appended();

-- Entries of no tenant are for nobody, as are all where no tenant was named.
ALTER TABLE journal ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_the_tenant ON journal FOR SELECT TO fairgate_reader
USING (tenant = nullif(current_setting('app.tenant', true), ''));
GRANT SELECT ON journal TO fairgate_reader;

-- The snapshots that are whole; the bytes of each are a table of its own.
CREATE TABLE snapshot (
  position bigint      NOT NULL PRIMARY KEY,
  bytes    bigint      NOT NULL,
  made_at  timestamptz NOT NULL DEFAULT now()
);

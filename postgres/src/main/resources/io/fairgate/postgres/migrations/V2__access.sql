-- The marketplaces that this node serves. A reader sees the one that it reads for.
CREATE TABLE marketplace (
  name                    text COLLATE "C" NOT NULL PRIMARY KEY,
  deadline_millis         bigint  NOT NULL,
  approves                boolean NOT NULL,
  approved_minor_max      bigint  NOT NULL,
  approved_per_minute_max integer NOT NULL,
  created_at              bigint  NOT NULL
);

ALTER TABLE marketplace ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_the_tenant ON marketplace FOR SELECT TO fairgate_reader
USING (name = nullif(current_setting('app.tenant', true), ''));
GRANT SELECT ON marketplace TO fairgate_reader;

-- What keys are good for, and the hashes of their texts. Times are milliseconds; the greatest bigint is never.
CREATE TABLE api_key (
  id         text COLLATE "C" NOT NULL PRIMARY KEY,
  tenant     text COLLATE "C" NOT NULL,
  label      text   NOT NULL,
  scopes     text[] NOT NULL,
  hash       bytea  NOT NULL,
  created_at bigint NOT NULL,
  expires_at bigint NOT NULL,
  revoked_at bigint NOT NULL,
  used_at    bigint
) WITH (fillfactor = 50);

CREATE INDEX api_key_of_tenant ON api_key (tenant, created_at, id);

ALTER TABLE api_key ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_the_tenant ON api_key FOR SELECT TO fairgate_reader
USING (tenant = nullif(current_setting('app.tenant', true), ''));
GRANT SELECT ON api_key TO fairgate_reader;

-- Who comes with a key belongs to no tenant yet: the key tells which. So a reader may ask for one key by its
-- whole id, and in no way for a list.
CREATE FUNCTION api_key_with(wanted text) RETURNS SETOF fairgate.api_key
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp ROWS 1
AS $$ SELECT * FROM fairgate.api_key WHERE id = wanted $$;

REVOKE ALL ON FUNCTION api_key_with(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION api_key_with(text) TO fairgate_reader;

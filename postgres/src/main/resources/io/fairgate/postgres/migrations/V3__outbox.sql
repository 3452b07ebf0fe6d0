-- Who is told of what, and how far. Readers see none of these tables: they hold the secrets that messages are
-- signed with, and no policy lets anyone in but the node.
CREATE TABLE webhook_endpoint (
  id            text COLLATE "C" NOT NULL PRIMARY KEY,
  tenant        text COLLATE "C" NOT NULL,
  url           text    NOT NULL,
  types         text[]  NOT NULL,
  secrets       text[]  NOT NULL,
  enabled       boolean NOT NULL,
  place         bigint  NOT NULL,
  replay_after  bigint  NOT NULL DEFAULT 0,
  replay_last   bigint  NOT NULL DEFAULT 0,
  halt          text    NOT NULL DEFAULT 'NONE',
  failing_since bigint  NOT NULL DEFAULT 0,
  not_before    bigint  NOT NULL DEFAULT 0
) WITH (fillfactor = 50);

ALTER TABLE webhook_endpoint ENABLE ROW LEVEL SECURITY;

-- A message of an endpoint waits for another try or lies dead, never both: whoever writes here holds the
-- endpoint's row.
CREATE TABLE webhook_waiting (
  endpoint text COLLATE "C" NOT NULL REFERENCES webhook_endpoint ON DELETE CASCADE,
  message  text COLLATE "C" NOT NULL,
  position bigint  NOT NULL,
  tries    integer NOT NULL,
  due      bigint  NOT NULL,
  failure  text    NOT NULL,
  PRIMARY KEY (endpoint, message)
);

CREATE INDEX webhook_waiting_by_due ON webhook_waiting (endpoint, due, position, message);
ALTER TABLE webhook_waiting ENABLE ROW LEVEL SECURITY;

CREATE TABLE webhook_dead (
  endpoint text COLLATE "C" NOT NULL REFERENCES webhook_endpoint ON DELETE CASCADE,
  message  text COLLATE "C" NOT NULL,
  position bigint  NOT NULL,
  tries    integer NOT NULL,
  given_up bigint  NOT NULL,
  failure  text    NOT NULL,
  PRIMARY KEY (endpoint, message)
);

CREATE INDEX webhook_dead_by_position ON webhook_dead (endpoint, position, message);
ALTER TABLE webhook_dead ENABLE ROW LEVEL SECURITY;

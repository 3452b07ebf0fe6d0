-- Whoever reads for one marketplace reads as this role, which row-level security applies to. The
-- journal's one writer owns the tables, and row-level security does not apply to it.
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

-- Three roles without a login. They belong to the whole server; databases share them.

-- Owns everything in the hub and nothing else; the functions act as this role.
DO $$ BEGIN
    CREATE ROLE loket_hub_owner NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS NOREPLICATION;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;

-- What every computer may do.
DO $$ BEGIN
    CREATE ROLE loket_hub_device NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS NOREPLICATION;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;

-- Enrols and revokes; reads no facts.
DO $$ BEGIN
    CREATE ROLE loket_hub_admin NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS NOREPLICATION;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;

DO $$ BEGIN
    EXECUTE format('GRANT loket_hub_owner, loket_hub_admin TO %I', current_user);
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO loket_hub_device', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO loket_hub_admin', current_database());
END $$;

-- A schema in everybody's search path is where a stranger's function would lie.
REVOKE ALL ON SCHEMA public FROM PUBLIC;

CREATE SCHEMA hub AUTHORIZATION loket_hub_owner;

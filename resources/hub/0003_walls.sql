-- Who may see what: a computer its office, nothing else; it writes through functions only.
SET LOCAL ROLE loket_hub_owner;

ALTER DEFAULT PRIVILEGES FOR ROLE loket_hub_owner REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

-- The office of whoever logged in; none for strangers, the revoked and those who came too late.
CREATE FUNCTION hub.my_office() RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
    SELECT d.office FROM hub.devices d
    WHERE d.role = session_user AND d.revoked IS NULL
        AND (d.joined IS NOT NULL OR d.expires > now());
END;

-- The computer of whoever logged in.
CREATE FUNCTION hub.my_device() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
    SELECT d.device FROM hub.devices d WHERE d.role = session_user AND d.revoked IS NULL;
END;

DO $$
DECLARE
    t text;
    kept CONSTANT text[] := ARRAY['chains', 'facts', 'ends', 'streams', 'keys', 'blobs', 'pieces',
                                  'registers', 'reports', 'blocks', 'offices'];
BEGIN
    FOREACH t IN ARRAY kept LOOP
        EXECUTE format('CREATE POLICY mine ON hub.%I USING (office = (SELECT hub.my_office()))', t);
    END LOOP;
    FOREACH t IN ARRAY kept || ARRAY['version', 'devices'] LOOP
        EXECUTE format('ALTER TABLE hub.%I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('ALTER TABLE hub.%I FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('REVOKE ALL ON hub.%I FROM PUBLIC', t);
        EXECUTE format('GRANT SELECT ON hub.%I TO loket_hub_device', t);
    END LOOP;
    FOREACH t IN ARRAY ARRAY['offices', 'devices', 'registers', 'reports', 'keys'] LOOP
        EXECUTE format('CREATE POLICY admin ON hub.%I TO loket_hub_admin USING (true)', t);
    END LOOP;
END $$;

CREATE POLICY everybody ON hub.version FOR SELECT USING (true);
CREATE POLICY builder ON hub.version FOR INSERT TO loket_hub_owner WITH CHECK (true);
-- A computer finds itself; the others of its office stand in the office's facts.
CREATE POLICY oneself ON hub.devices USING (role = session_user);

GRANT USAGE ON SCHEMA hub TO loket_hub_device, loket_hub_admin;
GRANT SELECT ON hub.version TO loket_hub_admin;
GRANT SELECT, INSERT, UPDATE ON hub.offices, hub.devices, hub.registers TO loket_hub_admin;
GRANT SELECT, INSERT, DELETE ON hub.reports TO loket_hub_admin;
GRANT SELECT (office, stream, device), DELETE ON hub.keys TO loket_hub_admin;

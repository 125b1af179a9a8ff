-- How facts come in. The hub checks chains; signatures are checked by those who read.
SET LOCAL ROLE loket_hub_owner;

-- The office of the caller, or a refusal.
CREATE FUNCTION hub.office_of_caller() RETURNS integer
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    mine CONSTANT integer := hub.my_office();
BEGIN
    IF mine IS NULL THEN
        RAISE EXCEPTION 'this role is no enrolled device' USING ERRCODE = 'LK001';
    END IF;
    RETURN mine;
END $$;

-- Where hints are sent: known to the office's computers only, and nothing stands in them.
CREATE FUNCTION hub.my_channel() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
    SELECT 'loket_' || encode(substr(sha256(o.key), 1, 16), 'hex') FROM hub.offices o
    WHERE o.office = hub.my_office();
END;

-- The small number of a chain, locked until the transaction ends.
CREATE FUNCTION hub.locked_chain(mine integer, writer text, of_epoch text) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    found_chain integer;
BEGIN
    SELECT c.chain INTO found_chain FROM hub.chains c
    WHERE c.office = mine AND c.device = writer AND c.epoch = of_epoch FOR UPDATE;
    IF found_chain IS NULL THEN
        -- Chains are few: whoever brings a new one waits for the others who do.
        PERFORM pg_advisory_xact_lock(hashtext('hub.chains'), mine);
        INSERT INTO hub.chains (office, chain, device, epoch)
        SELECT mine, coalesce(max(c.chain), 0) + 1, writer, of_epoch FROM hub.chains c
        WHERE c.office = mine
        ON CONFLICT (office, device, epoch) DO NOTHING;
        SELECT c.chain INTO STRICT found_chain FROM hub.chains c
        WHERE c.office = mine AND c.device = writer AND c.epoch = of_epoch FOR UPDATE;
    END IF;
    RETURN found_chain;
END $$;

-- Keep the bodies if they lead without a gap from the base.
CREATE FUNCTION hub.keep_facts(
    mine integer, in_chain integer, writer text, of_epoch text, basis bytea, behind bigint,
    bodies bytea[]
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    fitting bigint;
BEGIN
    WITH opened AS (
        SELECT b.place, b.body, sha256(b.body) AS id, e.*
        FROM unnest(bodies) WITH ORDINALITY AS b (body, place),
        LATERAL json_to_record(convert_from(b.body, 'UTF8')::json)
            AS e (device text, epoch text, number bigint, previous text, stream text)
    ), judged AS (
        SELECT o.*, o.device = writer AND o.epoch = of_epoch AND o.number = behind + o.place
            AND o.previous = encode(lag(o.id, 1, basis) OVER (ORDER BY o.place), 'hex') AS fits
        FROM opened o
    ), kept AS (
        INSERT INTO hub.facts (office, chain, number, id, body)
        SELECT mine, in_chain, j.number, j.id, j.body FROM judged j WHERE j.fits
        ON CONFLICT DO NOTHING
    ), named AS (
        INSERT INTO hub.streams (office, stream)
        SELECT DISTINCT mine, j.stream FROM judged j WHERE j.fits ORDER BY j.stream
        ON CONFLICT DO NOTHING
    )
    SELECT count(*) FILTER (WHERE j.fits) INTO fitting FROM judged j;
    IF fitting <> cardinality(bodies) THEN
        RAISE EXCEPTION 'the facts are no chain' USING ERRCODE = 'LK003';
    END IF;
END $$;

CREATE FUNCTION hub.keep_parcel(
    mine integer, writer text, of_epoch text, basis bytea, behind bigint, bodies bytea[],
    signed bytea, is_own boolean
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    in_chain CONSTANT integer := hub.locked_chain(mine, writer, of_epoch);
    last_number CONSTANT bigint := behind + cardinality(bodies);
    tip CONSTANT bytea := sha256(bodies[cardinality(bodies)]);
BEGIN
    IF cardinality(bodies) NOT BETWEEN 1 AND 1000 OR octet_length(signed) <> 64 THEN
        RAISE EXCEPTION 'no parcel' USING ERRCODE = 'LK003';
    END IF;
    IF EXISTS (SELECT FROM hub.ends e WHERE e.office = mine AND e.chain = in_chain
               AND e.number = last_number AND e.fact = tip AND (e.own OR NOT is_own)) THEN
        RETURN;
    END IF;
    IF NOT (behind = 0 AND basis = '' OR EXISTS (
            SELECT FROM hub.ends e
            WHERE e.office = mine AND e.chain = in_chain AND e.number = behind AND e.fact = basis)) THEN
        RAISE EXCEPTION 'facts are missing before these' USING ERRCODE = 'LK004';
    END IF;
    IF is_own AND EXISTS (SELECT FROM hub.ends e WHERE e.office = mine AND e.chain = in_chain
                          AND e.own AND e.number > behind) THEN
        RAISE EXCEPTION 'the number is not the next of this chain' USING ERRCODE = 'LK002';
    END IF;
    PERFORM hub.keep_facts(mine, in_chain, writer, of_epoch, basis, behind, bodies);
    INSERT INTO hub.ends (office, chain, number, fact, base, "after", signature, covered, own, role)
    VALUES (mine, in_chain, last_number, tip, basis, behind, signed,
            EXISTS (SELECT FROM hub.ends e
                    WHERE e.office = mine AND e.chain = in_chain AND e.base = tip),
            is_own, session_user)
    -- Another computer had brought it before: now its own writer has.
    ON CONFLICT (office, chain, number, fact) DO UPDATE
        SET own = true, signature = excluded.signature, base = excluded.base,
            "after" = excluded."after", role = excluded.role;
    UPDATE hub.ends e SET covered = true
    WHERE e.office = mine AND e.chain = in_chain AND e.number = behind AND e.fact = basis
        AND NOT e.covered;
    PERFORM pg_notify(hub.my_channel(), '');
END $$;

-- A computer's own facts: the next numbers of its chain, or nothing.
CREATE FUNCTION hub.append(
    of_epoch text, basis bytea, behind bigint, bodies bytea[], signed bytea
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM hub.keep_parcel(hub.office_of_caller(), hub.my_device(), of_epoch, basis, behind,
                            bodies, signed, true);
END $$;

-- Facts of others, and one's own of a copied disk: kept by their hashes, forks beside each other.
CREATE FUNCTION hub.relay(
    writer text, of_epoch text, basis bytea, behind bigint, bodies bytea[], signed bytea
) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM hub.keep_parcel(hub.office_of_caller(), writer, of_epoch, basis, behind,
                            bodies, signed, false);
END $$;

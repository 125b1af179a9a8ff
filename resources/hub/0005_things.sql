-- Keys, blobs, joining, and blocks of numbers.
SET LOCAL ROLE loket_hub_owner;

-- Said first on every line: an enrolment that is taken up in time does not expire any more.
CREATE FUNCTION hub.join_office() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM hub.office_of_caller();
    UPDATE hub.devices d SET joined = now() WHERE d.role = session_user AND d.joined IS NULL;
END $$;

-- The first key stays; what does not open is dropped by whom it was meant for.
CREATE FUNCTION hub.put_keys(streams text[], devices text[], wrapped bytea[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO hub.keys (office, stream, device, wrapped)
    SELECT hub.office_of_caller(), k.stream, k.device, k.wrapped
    FROM unnest(streams, devices, wrapped) AS k (stream, device, wrapped)
    ORDER BY k.stream, k.device
    ON CONFLICT DO NOTHING;
END $$;

-- Nobody finds the keys of these streams here any more.
CREATE FUNCTION hub.drop_keys(streams text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    DELETE FROM hub.keys k WHERE k.office = hub.office_of_caller() AND k.stream = ANY (streams);
END $$;

-- The next piece of a blob; what does not hash to its name is thrown away when it is whole.
CREATE FUNCTION hub.put_piece(blob bytea, place bigint, bytes bytea, whole bigint) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    mine CONSTANT integer := hub.office_of_caller();
    kept hub.blobs;
BEGIN
    INSERT INTO hub.blobs (office, name, size, here) VALUES (mine, blob, whole, 0)
    ON CONFLICT DO NOTHING;
    SELECT b.* INTO STRICT kept FROM hub.blobs b
    WHERE b.office = mine AND b.name = blob FOR UPDATE;
    IF kept.here = kept.size OR kept.here <> place OR place + octet_length(bytes) > kept.size THEN
        RETURN kept.here;
    END IF;
    INSERT INTO hub.pieces (office, name, at, piece) VALUES (mine, blob, place, bytes);
    kept.here := place + octet_length(bytes);
    IF kept.here = kept.size AND blob <> (
            SELECT sha256(string_agg(p.piece, '' ORDER BY p.at)) FROM hub.pieces p
            WHERE p.office = mine AND p.name = blob) THEN
        DELETE FROM hub.pieces p WHERE p.office = mine AND p.name = blob;
        DELETE FROM hub.blobs b WHERE b.office = mine AND b.name = blob;
        RETURN 0;
    END IF;
    UPDATE hub.blobs b SET here = kept.here WHERE b.office = mine AND b.name = blob;
    RETURN kept.here;
END $$;

-- Names the time since the server was last started, put back, copied, or caught forgetting.
CREATE FUNCTION hub.life(doubts integer) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
    SELECT concat_ws(' ', extract(epoch FROM pg_postmaster_start_time()), d.oid,
                     'hub.blocks'::regclass::oid, doubts)
    FROM pg_database d WHERE d.datname = current_database();
END;

-- What a computer knows of given numbers; whoever knows more than the hub shows that it forgot.
CREATE FUNCTION hub.report_numbers(registers text[], years integer[], lasts bigint[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    mine CONSTANT integer := hub.office_of_caller();
    doubted integer;
BEGIN
    SELECT o.doubts INTO STRICT doubted FROM hub.offices o WHERE o.office = mine FOR UPDATE;
    IF EXISTS (
            SELECT FROM unnest(registers, years, lasts) AS t (register, year, last)
            LEFT JOIN hub.registers r
                ON r.office = mine AND r.register = t.register AND r.year = t.year
            WHERE t.last >= coalesce(r.next, 1)) THEN
        doubted := doubted + 1;
        UPDATE hub.offices o SET doubts = doubted WHERE o.office = mine;
    END IF;
    INSERT INTO hub.registers AS r (office, register, year, next)
    SELECT mine, t.register, t.year, max(t.last) + 1
    FROM unnest(registers, years, lasts) AS t (register, year, last)
    GROUP BY t.register, t.year ORDER BY t.register, t.year
    ON CONFLICT (office, register, year) DO UPDATE SET next = greatest(r.next, excluded.next);
    INSERT INTO hub.reports AS r (office, device, life)
    VALUES (mine, hub.my_device(), hub.life(doubted))
    ON CONFLICT (office, device) DO UPDATE SET life = excluded.life;
END $$;

-- The next numbers of a register for the caller; once more the same until it has recorded them.
CREATE FUNCTION hub.grant_block(
    of_register text, of_year integer, of_epoch text, wanted integer, held bigint,
    OUT first bigint, OUT last bigint
)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    mine CONSTANT integer := hub.office_of_caller();
    own CONSTANT text := hub.my_device();
    now_life text;
    place hub.registers;
BEGIN
    IF wanted NOT BETWEEN 1 AND 1000 THEN
        RAISE EXCEPTION 'a block has 1 to 1000 numbers' USING ERRCODE = 'LK003';
    END IF;
    SELECT hub.life(o.doubts) INTO STRICT now_life FROM hub.offices o WHERE o.office = mine FOR UPDATE;
    INSERT INTO hub.registers (office, register, year, next) VALUES (mine, of_register, of_year, 1)
    ON CONFLICT DO NOTHING;
    SELECT r.* INTO STRICT place FROM hub.registers r
    WHERE r.office = mine AND r.register = of_register AND r.year = of_year FOR UPDATE;
    SELECT b.first, b.last INTO first, last FROM hub.blocks b
    WHERE b.office = mine AND b.register = of_register AND b.year = of_year
        AND b.device = own AND b.epoch = of_epoch AND b.first > held
    ORDER BY b.first LIMIT 1;
    IF first IS NOT NULL THEN
        RETURN;
    END IF;
    IF place.skipped <> now_life AND EXISTS (
            SELECT FROM hub.reports r WHERE r.office = mine AND r.life <> now_life) THEN
        RAISE EXCEPTION 'not every device has reported since the hub was started'
            USING ERRCODE = 'LK005', DETAIL = (
                SELECT string_agg(r.device, ' ' ORDER BY r.device) FROM hub.reports r
                WHERE r.office = mine AND r.life <> now_life);
    END IF;
    first := place.next;
    last := place.next + wanted - 1;
    INSERT INTO hub.blocks (office, register, year, first, last, device, epoch)
    VALUES (mine, of_register, of_year, first, last, own, of_epoch);
    UPDATE hub.registers r SET next = place.next + wanted
    WHERE r.office = mine AND r.register = of_register AND r.year = of_year;
END $$;

GRANT EXECUTE ON FUNCTION hub.my_office, hub.my_device, hub.my_channel, hub.append, hub.relay,
    hub.join_office, hub.put_keys, hub.drop_keys, hub.put_piece, hub.report_numbers,
    hub.grant_block TO loket_hub_device;
GRANT EXECUTE ON FUNCTION hub.my_office, hub.life TO loket_hub_admin;

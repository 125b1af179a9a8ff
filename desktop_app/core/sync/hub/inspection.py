"""Whether the walls of a hub stand as the scripts built them."""

from collections.abc import Mapping
from typing import LiteralString

import psycopg
from psycopg.rows import TupleRow

from desktop_app.core.errors import NotFound
from desktop_app.core.store.cells import text
from desktop_app.core.sync.hub.building import version

_QUESTIONS: Mapping[str, LiteralString] = {
    "Peran {} punya hak istimewa (superuser, bypassrls, createrole, createdb atau replikasi).": """
        SELECT r.rolname FROM pg_roles r
        WHERE (r.rolsuper OR r.rolbypassrls OR r.rolcreaterole OR r.rolcreatedb OR r.rolreplication)
            AND (r.rolname IN ('loket_hub_owner', 'loket_hub_device', 'loket_hub_admin')
                OR EXISTS (SELECT FROM hub.devices d WHERE d.role = r.rolname))
    """,
    "Peran {} dapat masuk sendiri; peran itu hanya untuk dimiliki.": """
        SELECT rolname FROM pg_roles WHERE rolcanlogin
            AND rolname IN ('loket_hub_owner', 'loket_hub_device', 'loket_hub_admin')
    """,
    "Peran komputer {} juga anggota peran lain.": """
        SELECT m.member::regrole::text FROM pg_auth_members m
        WHERE m.roleid <> 'loket_hub_device'::regrole AND (
            m.member = 'loket_hub_device'::regrole
            OR m.member IN (SELECT r.oid FROM pg_roles r JOIN hub.devices d ON d.role = r.rolname))
    """,
    "Peran {} sudah dicabut tetapi masih dapat masuk.": """
        SELECT r.rolname FROM pg_roles r
        WHERE r.rolcanlogin AND EXISTS (
            SELECT FROM hub.devices d WHERE d.role = r.rolname AND d.revoked IS NOT NULL)
    """,
    "Kata sandi baru tidak disimpan dengan SCRAM ({}).": """
        SELECT setting FROM pg_settings
        WHERE name = 'password_encryption' AND setting <> 'scram-sha-256'
    """,
    "Tabel {} tidak dijaga per baris (FORCE ROW LEVEL SECURITY).": """
        SELECT c.relname FROM pg_class c
        WHERE c.relnamespace = 'hub'::regnamespace AND c.relkind IN ('r', 'p')
            AND NOT (c.relrowsecurity AND c.relforcerowsecurity)
    """,
    "{} di skema hub bukan milik loket_hub_owner.": """
        SELECT c.relname FROM pg_class c
        WHERE c.relnamespace = 'hub'::regnamespace AND c.relowner <> 'loket_hub_owner'::regrole
        UNION ALL
        SELECT p.proname FROM pg_proc p
        WHERE p.pronamespace = 'hub'::regnamespace AND p.proowner <> 'loket_hub_owner'::regrole
    """,
    "Hak {} lebih dari membaca.": """
        SELECT concat_ws(' ', a.privilege_type, 'atas', c.relname, 'untuk',
                         coalesce(r.rolname, 'PUBLIC'))
        FROM pg_class c, aclexplode(c.relacl) a LEFT JOIN pg_roles r ON r.oid = a.grantee
        WHERE c.relnamespace = 'hub'::regnamespace
            AND coalesce(r.rolname, '') NOT IN ('loket_hub_owner', 'loket_hub_admin')
            AND (a.privilege_type <> 'SELECT' OR coalesce(r.rolname, '') <> 'loket_hub_device')
    """,
    "Fungsi {} boleh dijalankan oleh yang tidak berhak.": """
        SELECT concat_ws(' ', p.proname, 'untuk', coalesce(r.rolname, 'PUBLIC'))
        FROM pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
        LEFT JOIN pg_roles r ON r.oid = a.grantee
        WHERE p.pronamespace = 'hub'::regnamespace
            AND coalesce(r.rolname, '') <> 'loket_hub_owner'
            AND NOT (coalesce(r.rolname, '') = 'loket_hub_device' AND p.proname IN (
                'my_office', 'my_device', 'my_channel', 'append', 'relay', 'join_office',
                'put_keys', 'drop_keys', 'put_piece', 'report_numbers', 'grant_block'))
            AND NOT (coalesce(r.rolname, '') = 'loket_hub_admin'
                AND p.proname IN ('my_office', 'life'))
    """,
    "Fungsi {} tidak memaku search_path.": """
        SELECT p.proname FROM pg_proc p
        WHERE p.pronamespace = 'hub'::regnamespace
            AND NOT coalesce(p.proconfig, '{}') @> ARRAY['search_path=pg_catalog, pg_temp']
    """,
    "PUBLIC boleh {} pada basis data ini.": """
        SELECT a.privilege_type FROM pg_database d,
            aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a
        WHERE d.datname = current_database() AND a.grantee = 0
    """,
    "Komputer boleh {} pada basis data ini.": """
        SELECT a.privilege_type FROM pg_database d, aclexplode(d.datacl) a
        WHERE d.datname = current_database() AND a.grantee = 'loket_hub_device'::regrole
            AND a.privilege_type <> 'CONNECT'
    """,
    "Setelan {} dapat menghilangkan yang sudah diakui.": """
        SELECT name || ' = ' || setting FROM pg_settings
        WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') AND setting = 'off'
    """,
    "Hub mendengarkan jaringan ({}) tanpa TLS.": """
        SELECT l.setting FROM pg_settings l, pg_settings s
        WHERE l.name = 'listen_addresses' AND s.name = 'ssl' AND s.setting = 'off'
            AND l.setting NOT IN ('', 'localhost', '127.0.0.1', '::1')
    """,
}


def findings(connection: psycopg.Connection[TupleRow]) -> tuple[str, ...]:
    """Return each thing that is not as it should be in a sentence."""
    if not version(connection):
        raise NotFound("Di alamat itu belum ada hub.", "Jalankan loket hub init.")
    return tuple(
        sentence.format(text(what))
        for sentence, question in _QUESTIONS.items()
        for (what,) in connection.execute(question).fetchall()
    )

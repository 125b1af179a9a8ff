"""What a device says to its hub; row security adds the office."""

from typing import LiteralString

DEVICE: LiteralString = "SELECT hub.my_device()"

CHANNEL: LiteralString = "SELECT hub.my_channel()"

ENDS: LiteralString = """
SELECT c.device, c.epoch, e.base, e."after", e.number, e.fact, e.signature
FROM hub.ends e JOIN hub.chains c ON c.office = e.office AND c.chain = e.chain
WHERE NOT e.covered ORDER BY c.device, c.epoch, e.number, e.fact
"""

CHAINS: LiteralString = """
SELECT c.device, c.epoch, c.chain, max(e.number)
FROM hub.ends e JOIN hub.chains c ON c.office = e.office AND c.chain = e.chain
WHERE NOT e.covered GROUP BY c.device, c.epoch, c.chain ORDER BY c.device, c.epoch
"""

ENDS_OF_CHAIN: LiteralString = """
SELECT e.base, e."after", e.number, e.fact, e.signature
FROM hub.ends e
WHERE e.chain = %(chain)s AND (e.number, e.fact) > (%(after)s, %(fact)b)
ORDER BY e.number, e.fact LIMIT %(most)s
"""

FACTS: LiteralString = """
SELECT f.number, f.body FROM hub.facts f
WHERE f.chain = %(chain)s AND f.number > %(after)s AND f.number <= %(last)s
ORDER BY f.number, f.id
"""

APPEND: LiteralString = """
SELECT hub.append(%(epoch)s, %(base)b, %(after)s, %(bodies)b, %(signature)b)
"""

RELAY: LiteralString = """
SELECT hub.relay(%(device)s, %(epoch)s, %(base)b, %(after)s, %(bodies)b, %(signature)b)
"""

# Two lists at once: asked stream by stream it took ten times as long.
KEYLESS: LiteralString = """
SELECT s.stream FROM hub.streams s
EXCEPT SELECT k.stream FROM hub.keys k WHERE k.device = %(device)s
"""

KEYS: LiteralString = """
SELECT k.stream, k.wrapped FROM hub.keys k
WHERE k.device = %(device)s AND k.stream = ANY (%(streams)s)
"""

PUT_KEYS: LiteralString = "SELECT hub.put_keys(%(streams)s, %(devices)s, %(wrapped)b)"

DROP_KEYS: LiteralString = "SELECT hub.drop_keys(%(streams)s)"

LACKING: LiteralString = """
SELECT n.name, coalesce(b.here, 0)
FROM unnest(%(names)b::bytea[]) AS n (name) LEFT JOIN hub.blobs b ON b.name = n.name
WHERE b.here IS DISTINCT FROM b.size OR b.size IS NULL
"""

PUT_PIECE: LiteralString = """
SELECT hub.put_piece(%(name)b, %(at)s, %(piece)b, %(size)s)
"""

PIECE: LiteralString = """
SELECT p.at, p.piece FROM hub.pieces p
WHERE p.name = %(name)b AND p.at <= %(at)s ORDER BY p.at DESC LIMIT 1
"""

REPORT: LiteralString = """
SELECT hub.report_numbers(%(registers)s::text[], %(years)s::integer[], %(lasts)s::bigint[])
"""

GRANT: LiteralString = """
SELECT first, last
FROM hub.grant_block(%(register)s, %(year)s, %(epoch)s, %(wanted)s, %(held)s)
"""

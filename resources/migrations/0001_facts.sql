-- Facts, keys and what belongs to this machine only.
-- Tables of projections are not here: they are rebuilt, never migrated.

-- Streams: one per case, and the office; small numbers for long names.
CREATE TABLE streams (
    ref INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE
) STRICT;

-- Chains: one per device and epoch.
CREATE TABLE chains (
    ref INTEGER PRIMARY KEY,
    device TEXT NOT NULL,
    epoch TEXT NOT NULL,
    UNIQUE (device, epoch)
) STRICT;

-- The log: `body` holds the canonical bytes, `id` their SHA-256.
-- A case's facts lie beside each other, so that opening a case reads few pages.
CREATE TABLE facts (
    stream INTEGER NOT NULL REFERENCES streams,
    place INTEGER NOT NULL,
    id BLOB NOT NULL,
    chain INTEGER NOT NULL REFERENCES chains,
    number INTEGER NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (stream, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX facts_in_chain ON facts (chain, number);

-- A stream's key; NULL once destroyed.
CREATE TABLE case_keys (
    stream INTEGER PRIMARY KEY REFERENCES streams,
    key BLOB
) STRICT;

-- The chain this device writes now.
CREATE TABLE device (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    device TEXT NOT NULL,
    epoch TEXT NOT NULL
) STRICT;

-- Which shape the projections have.
CREATE TABLE projections (
    name TEXT PRIMARY KEY,
    version INTEGER NOT NULL
) STRICT;

-- Half-typed pages; not facts.
CREATE TABLE drafts (
    "case" TEXT NOT NULL,
    step INTEGER NOT NULL,
    round INTEGER NOT NULL,
    answers TEXT NOT NULL,
    seen TEXT NOT NULL,
    saved INTEGER NOT NULL,
    PRIMARY KEY ("case", step, round)
) STRICT;

-- The one running clock.
CREATE TABLE heartbeat (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    session TEXT NOT NULL,
    "case" TEXT NOT NULL,
    step INTEGER NOT NULL,
    round INTEGER NOT NULL,
    by TEXT NOT NULL,
    started INTEGER NOT NULL,
    seconds INTEGER NOT NULL,
    beat INTEGER NOT NULL
) STRICT;

-- PINs stay on this machine.
CREATE TABLE pins (
    staff TEXT PRIMARY KEY,
    hash TEXT NOT NULL,
    misses INTEGER NOT NULL,
    locked INTEGER,
    used INTEGER
) STRICT;

-- Small things this machine remembers, by name.
CREATE TABLE kept (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

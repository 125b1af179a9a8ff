-- What lies in the hub. Every row belongs to one office, and every key begins with it:
-- so offices are kept apart by row security, and may be spread over servers later.
SET LOCAL ROLE loket_hub_owner;

CREATE TABLE hub.version (number integer PRIMARY KEY, since timestamptz NOT NULL DEFAULT now());

CREATE TABLE hub.offices (
    office integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    -- the office's Ed25519 public key: its name everywhere
    key bytea NOT NULL UNIQUE CHECK (octet_length(key) = 32),
    name text NOT NULL,
    -- goes up when a computer proves that the hub has forgotten something
    doubts integer NOT NULL DEFAULT 0
);

CREATE TABLE hub.devices (
    role text PRIMARY KEY,
    office integer NOT NULL REFERENCES hub.offices,
    device text NOT NULL,
    name text NOT NULL,
    enrolled timestamptz NOT NULL DEFAULT now(),
    expires timestamptz NOT NULL,
    joined timestamptz,
    revoked timestamptz
);
CREATE UNIQUE INDEX one_role_a_computer ON hub.devices (office, device) WHERE revoked IS NULL;
CREATE UNIQUE INDEX one_computer_a_name ON hub.devices (office, name) WHERE revoked IS NULL;

CREATE TABLE hub.chains (
    office integer NOT NULL,
    chain integer NOT NULL,
    device text NOT NULL,
    epoch text NOT NULL,
    PRIMARY KEY (office, chain),
    UNIQUE (office, device, epoch)
);

-- `body` holds the canonical bytes, never json: a round trip would change the hash.
CREATE TABLE hub.facts (
    office integer NOT NULL,
    chain integer NOT NULL,
    number bigint NOT NULL,
    id bytea NOT NULL,
    body bytea NOT NULL,
    PRIMARY KEY (office, chain, number, id)
);

-- Signed ends, each the end of a parcel. `own` ones were written by their own computer.
CREATE TABLE hub.ends (
    office integer NOT NULL,
    chain integer NOT NULL,
    number bigint NOT NULL,
    fact bytea NOT NULL,
    base bytea NOT NULL,
    "after" bigint NOT NULL,
    signature bytea NOT NULL,
    covered boolean NOT NULL,
    own boolean NOT NULL,
    role text NOT NULL,
    PRIMARY KEY (office, chain, number, fact)
);
CREATE INDEX ends_behind ON hub.ends (office, chain, base);
CREATE INDEX ends_open ON hub.ends (office) WHERE NOT covered;

CREATE TABLE hub.streams (
    office integer NOT NULL,
    stream text NOT NULL,
    PRIMARY KEY (office, stream)
);

-- Keys of streams, wrapped for one computer each. Rows may be deleted: that is the point.
CREATE TABLE hub.keys (
    office integer NOT NULL,
    stream text NOT NULL,
    device text NOT NULL,
    wrapped bytea NOT NULL CHECK (octet_length(wrapped) <= 4096),
    PRIMARY KEY (office, stream, device)
);

CREATE TABLE hub.blobs (
    office integer NOT NULL,
    name bytea NOT NULL CHECK (octet_length(name) = 32),
    size bigint NOT NULL CHECK (size BETWEEN 1 AND 268435456),
    here bigint NOT NULL,
    PRIMARY KEY (office, name)
);

-- Sealed bytes do not shrink: kept as they are, outside the row.
CREATE TABLE hub.pieces (
    office integer NOT NULL,
    name bytea NOT NULL,
    at bigint NOT NULL,
    piece bytea NOT NULL CHECK (octet_length(piece) BETWEEN 1 AND 1048576),
    PRIMARY KEY (office, name, at)
);

CREATE TABLE hub.registers (
    office integer NOT NULL,
    register text NOT NULL,
    year integer NOT NULL,
    next bigint NOT NULL,
    -- the life of the hub in which an administrator skipped ahead
    skipped text NOT NULL DEFAULT '',
    PRIMARY KEY (office, register, year)
);

-- The life of the hub in which each enrolled computer last told what it knows of numbers.
CREATE TABLE hub.reports (
    office integer NOT NULL,
    device text NOT NULL,
    life text NOT NULL,
    PRIMARY KEY (office, device)
);

CREATE TABLE hub.blocks (
    office integer NOT NULL,
    register text NOT NULL,
    year integer NOT NULL,
    first bigint NOT NULL,
    last bigint NOT NULL,
    device text NOT NULL,
    epoch text NOT NULL,
    granted timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (office, register, year, first)
);

ALTER TABLE hub.pieces ALTER COLUMN piece SET STORAGE EXTERNAL;

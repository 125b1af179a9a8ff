-- Signed ends of chains: each is the end of a parcel of facts that travels whole.
CREATE TABLE ends (
    chain INTEGER NOT NULL REFERENCES chains,
    number INTEGER NOT NULL,
    fact BLOB NOT NULL,
    base BLOB NOT NULL,
    "after" INTEGER NOT NULL,
    signature BLOB NOT NULL,
    covered INTEGER NOT NULL,
    PRIMARY KEY (chain, number, fact)
) STRICT, WITHOUT ROWID;

CREATE INDEX ends_behind ON ends (chain, base);

-- What nobody has built on yet: compared with other places in every exchange.
CREATE INDEX ends_open ON ends (chain) WHERE covered = 0;

-- Sealed files that another place was seen to hold whole.
CREATE TABLE landed (
    place TEXT NOT NULL,
    blob TEXT NOT NULL,
    PRIMARY KEY (place, blob)
) STRICT, WITHOUT ROWID;

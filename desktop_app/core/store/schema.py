"""The tables of the log and of this machine, as the migrations made them."""

import sqlalchemy as sa

metadata = sa.MetaData()

streams = sa.Table(
    "streams",
    metadata,
    sa.Column("ref", sa.Integer, primary_key=True),
    sa.Column("id", sa.Text, nullable=False),
)

chains = sa.Table(
    "chains",
    metadata,
    sa.Column("ref", sa.Integer, primary_key=True),
    sa.Column("device", sa.Text, nullable=False),
    sa.Column("epoch", sa.Text, nullable=False),
)

facts = sa.Table(
    "facts",
    metadata,
    sa.Column("stream", sa.ForeignKey(streams.c.ref), primary_key=True),
    sa.Column("place", sa.Integer, primary_key=True),
    sa.Column("id", sa.LargeBinary, nullable=False),
    sa.Column("chain", sa.ForeignKey(chains.c.ref), nullable=False),
    sa.Column("number", sa.Integer, nullable=False),
    sa.Column("body", sa.LargeBinary, nullable=False),
)

ends = sa.Table(
    "ends",
    metadata,
    sa.Column("chain", sa.ForeignKey(chains.c.ref), primary_key=True),
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("fact", sa.LargeBinary, primary_key=True),
    sa.Column("base", sa.LargeBinary, nullable=False),
    sa.Column("after", sa.Integer, nullable=False),
    sa.Column("signature", sa.LargeBinary, nullable=False),
    sa.Column("covered", sa.Integer, nullable=False),
)

case_keys = sa.Table(
    "case_keys",
    metadata,
    sa.Column("stream", sa.ForeignKey(streams.c.ref), primary_key=True),
    sa.Column("key", sa.LargeBinary),
)

device = sa.Table(
    "device",
    metadata,
    sa.Column("one", sa.Integer, primary_key=True),
    sa.Column("device", sa.Text, nullable=False),
    sa.Column("epoch", sa.Text, nullable=False),
)

projections = sa.Table(
    "projections",
    metadata,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("version", sa.Integer, nullable=False),
)

drafts = sa.Table(
    "drafts",
    metadata,
    sa.Column("case", sa.Text, primary_key=True),
    sa.Column("step", sa.Integer, primary_key=True),
    sa.Column("round", sa.Integer, primary_key=True),
    sa.Column("answers", sa.Text, nullable=False),
    sa.Column("seen", sa.Text, nullable=False),
    sa.Column("saved", sa.Integer, nullable=False),
)

heartbeat = sa.Table(
    "heartbeat",
    metadata,
    sa.Column("one", sa.Integer, primary_key=True),
    sa.Column("session", sa.Text, nullable=False),
    sa.Column("case", sa.Text, nullable=False),
    sa.Column("step", sa.Integer, nullable=False),
    sa.Column("round", sa.Integer, nullable=False),
    sa.Column("by", sa.Text, nullable=False),
    sa.Column("started", sa.Integer, nullable=False),
    sa.Column("seconds", sa.Integer, nullable=False),
    sa.Column("beat", sa.Integer, nullable=False),
)

pins = sa.Table(
    "pins",
    metadata,
    sa.Column("staff", sa.Text, primary_key=True),
    sa.Column("hash", sa.Text, nullable=False),
    sa.Column("misses", sa.Integer, nullable=False),
    sa.Column("locked", sa.Integer),
    sa.Column("used", sa.Integer),
)

kept = sa.Table(
    "kept",
    metadata,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
)

landed = sa.Table(
    "landed",
    metadata,
    sa.Column("place", sa.Text, primary_key=True),
    sa.Column("blob", sa.Text, primary_key=True),
)

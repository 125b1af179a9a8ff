"""Facts of every kind at random, for the properties of codec and store."""

from collections.abc import Mapping
from typing import get_args
from unicodedata import normalize

from hypothesis import strategies as st

from desktop_app.core.events.envelope import Fact
from desktop_app.core.events.facts import CaseFact
from desktop_app.core.events.office_facts import OfficeFact
from desktop_app.core.events.vocabulary import Answers, Repair, Scalar, Value

KINDS: tuple[type[Fact], ...] = (*get_args(CaseFact), *get_args(OfficeFact))

letters = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"), include_characters="\n")
texts = st.text(letters, max_size=12).map(lambda typed: normalize("NFC", typed))
wholes = st.integers(-(2**63), 2**63 - 1)
scalars: st.SearchStrategy[Scalar] = st.none() | st.booleans() | wholes | texts
rows: st.SearchStrategy[Mapping[str, Scalar]] = st.dictionaries(texts, scalars, max_size=3)
values: st.SearchStrategy[Value] = scalars | st.lists(rows, max_size=3).map(tuple)
answers: st.SearchStrategy[Answers] = st.dictionaries(texts, values, max_size=4)

st.register_type_strategy(str, texts)
st.register_type_strategy(int, wholes)

_BY_NAME: dict[str, st.SearchStrategy[object]] = {
    "answers": answers,
    "values": answers,
    "value": values,
    "days": st.lists(rows, max_size=3).map(tuple),
    "missing": st.lists(texts, max_size=3).map(tuple),
    "settles": st.lists(texts, max_size=3).map(tuple),
    "repairs": st.lists(st.builds(Repair, texts, texts, texts), max_size=3).map(tuple),
    "due": st.dates(),
    "start": st.dates(),
}


def of_kind(make: type[Fact]) -> st.SearchStrategy[Fact]:
    """Return facts of one kind with all their fields at random."""
    whole_value = make.__name__ in {"NumberTaken", "NumberVoided"}
    names = set(make.__struct_fields__) & _BY_NAME.keys()
    chosen = {name: _BY_NAME[name] for name in names if not (whole_value and name == "value")}
    return st.builds(make, **chosen)


facts: st.SearchStrategy[Fact] = st.sampled_from(KINDS).flatmap(of_kind)

"""Entities of an article: its PERSON, ORG and LOC spans gathered by what they name."""

import re
from collections.abc import Hashable, Sequence
from typing import Literal

from extract.document import Entity, Range, Span
from extract.labels import Language
from extract.names import bodies
from extract.names.bodies import is_abbreviation_of, lookup_body
from extract.names.identity import gather
from extract.names.listing import place_at
from extract.names.local_bodies import compose
from extract.names.people import leader, read_person
from extract.names.phrase import nominative_phrase
from extract.names.places import lookup
from extract.names.spelling import fold, is_cyrillic, is_shouted, tidy, without_possessive
from extract.names.transliterate import to_english, to_russian
from extract.names.unlisted import place_in_english, place_in_russian

_QUOTED = re.compile(r"[«\"“„]([^«»\"“”„]+)[»\"”“]")
_Known = tuple[str, str | None, str | None]
"""name, Russian name, English name."""


def find_entities(text: str, spans: Sequence[Span], lang: Language) -> tuple[Entity, ...]:
    """The people, bodies and places among ``spans`` of ``text``, in the order of their first mention.

    Every PERSON, ORG and LOC span is a mention of exactly one entity. ``lang`` is the article's language.
    """
    found: list[Entity] = []
    for label, entities in (("PERSON", _people), ("ORG", _bodies), ("LOC", _places)):
        chosen = {(span.start, span.end): span for span in spans if span.label == label and span.text.strip()}
        mentions = [chosen[at] for at in sorted(chosen)]
        blank = sorted({(s.start, s.end): s for s in spans if s.label == label and not s.text.strip()})
        found += entities(text, mentions, lang)
        found += [_entity(label, (text[at[0] : at[1]], None, None), [at]) for at in blank]
    return tuple(sorted(found, key=lambda entity: (entity.mentions[0], entity.type)))


def _entity(label: str, known: _Known, mentions: list[Range]) -> Entity:
    kind: Literal["PERSON", "ORG", "LOC"] = "PERSON" if label == "PERSON" else "ORG" if label == "ORG" else "LOC"
    return Entity(type=kind, name=known[0], ru=known[1], en=known[2], mentions=tuple(sorted(mentions)))


def _ranges(mentions: Sequence[Span]) -> list[Range]:
    return [(span.start, span.end) for span in mentions]


def _people(_text: str, mentions: Sequence[Span], _lang: Language) -> list[Entity]:
    groups = gather([span.text for span in mentions])
    return [
        _entity("PERSON", _name_person([mentions[at].text for at in group]), _ranges([mentions[at] for at in group]))
        for group in groups
    ]


def _name_person(names: Sequence[str]) -> _Known:
    first = [read_person(name) for name in names]
    genders = [person.gender for person in first if person.sure and person.gender]
    gender = max(set(genders), key=genders.count) if genders else None
    people = [read_person(name, gender) for name in names]
    best = max(
        people, key=lambda p: (p.given is not None and p.surname is not None, "." not in p.name, p.sure, len(p.name))
    )
    famous = leader(best.name)
    if famous:
        return (famous[2] if not is_cyrillic(best.name) else famous[0]), famous[0], famous[2]
    if is_cyrillic(best.name):
        english = to_english(best.name)
        return best.name, best.name, english if to_russian(english) else None
    return best.name, to_russian(best.name), best.name


def _bodies(text: str, mentions: Sequence[Span], lang: Language) -> list[Entity]:
    identities: list[Hashable] = [_body_identity(span.text) for span in mentions]
    _join_brackets(text, mentions, identities)
    _join_short(mentions, identities)
    groups: dict[Hashable, list[Span]] = {}
    for span, identity in zip(mentions, identities, strict=True):
        groups.setdefault(identity, []).append(span)
    return [_entity("ORG", _name_body([s.text for s in group], lang), _ranges(group)) for group in groups.values()]


def _body_identity(name: str) -> Hashable:
    body = lookup_body(name)
    if body:
        return ("body", body.ru, body.en)
    local = compose(name)
    if local:
        return ("local", local.head, local.place)
    return ("name", bodies.without_country(bodies.key(name)))


def _join_brackets(text: str, mentions: Sequence[Span], identities: list[Hashable]) -> None:
    """``Committee for Something (CS)``: what stands in brackets after a name is the same body."""
    for at in range(1, len(mentions)):
        between = text[mentions[at - 1].end : mentions[at].start]
        closed = text[mentions[at].end : mentions[at].end + 2].lstrip('»"”')[:1] in (")", ",", ";")
        if re.fullmatch(r"[»\"”]?\s*\(\s*(?:далее\s*[-–—]\s*)?[«\"“]?", between) and closed:
            old, new = identities[at], identities[at - 1]
            if _rank(old) > _rank(new):
                old, new = new, old
            identities[:] = [new if identity == old else identity for identity in identities]


def _rank(identity: Hashable) -> int:
    """How much an identity says: a table's body, a local body with its place, one without, a mere name."""
    assert isinstance(identity, tuple)
    return {"body": 3, "local": 2 if identity[-1] else 1}.get(identity[0], 0)


def _join_short(mentions: Sequence[Span], identities: list[Hashable]) -> None:
    """A head without its place, an abbreviation, or the quoted part alone, joins the one body that it can mean."""
    distinct = list(dict.fromkeys(identities))
    names = {identity: span.text for span, identity in zip(reversed(mentions), reversed(identities), strict=True)}
    for identity in distinct:
        assert isinstance(identity, tuple)
        longer: list[Hashable] = []
        if identity[0] == "local" and identity[2] is None:
            longer = [i for i in distinct if isinstance(i, tuple) and i[:2] == identity[:2] and i[2]]
        elif identity[0] == "name":
            longer = [i for i in distinct if i != identity and _is_short_for(names[identity], names[i])]
        if len(longer) == 1:
            identities[:] = [longer[0] if i == identity else i for i in identities]


def _is_short_for(short: str, long: str) -> bool:
    quoted = _QUOTED.search(long)
    if quoted and bodies.key(quoted[1]) == bodies.key(short):
        return True
    return is_abbreviation_of(short, long)


def _name_body(names: Sequence[str], lang: Language) -> _Known:
    best = max(names, key=lambda name: _rank(_body_identity(name)))
    body = lookup_body(best) or compose(best)
    written = _upright_body(names)
    russian = is_cyrillic(written)
    if body is None:
        return written, written, None if russian else written
    ru, en = body.ru or (written if russian else None), body.en or (None if russian else written)
    return ((ru if lang != "en" else en) or written), ru, en


def _upright_body(names: Sequence[str]) -> str:
    """The nominative of the fullest mention; of forms of one word the shortest is it."""
    tidied = [tidy(name) for name in names]
    most = max(len(name.split()) for name in tidied)
    longest = [name for name in tidied if len(name.split()) == most]
    if most == 1:
        return without_possessive(min(longest, key=len))
    name = next((name for name in longest if not is_shouted(name)), longest[0])
    if not is_cyrillic(name):
        return without_possessive(name)
    words = name.split()
    brand = all(word[:1].isupper() for word in words) and not re.search(
        r"(?:ий|ой|ый|ая|ое|ие|го|му|ым|им|ом)$", words[0]
    )
    return name if brand else nominative_phrase(name) or name


def _places(text: str, mentions: Sequence[Span], lang: Language) -> list[Entity]:
    groups: dict[Hashable, list[Span]] = {}
    names: dict[Hashable, str] = {}
    for span in mentions:
        name = place_at(text, span, lang if is_cyrillic(span.text) == (lang == "ru") else "und")
        place = lookup(name)
        identity = (place.ru, place.en) if place else fold(name)
        names.setdefault(identity, name)
        groups.setdefault(identity, []).append(span)
    return [_entity("LOC", _name_place(names[identity], lang), _ranges(group)) for identity, group in groups.items()]


def _name_place(name: str, lang: Language) -> _Known:
    place = lookup(name)
    if place:
        return (place.en if lang == "en" else place.ru), place.ru, place.en
    if is_cyrillic(name):
        return name, name, place_in_english(name)
    return name, place_in_russian(name), name

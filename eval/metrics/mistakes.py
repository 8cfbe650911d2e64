"""Mistakes: what the counts are made of, told apart by kind, each with its place in the text."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Literal

from msgspec import Struct

from eval.metrics import facts
from eval.metrics import spans as span_metrics
from eval.metrics.facts import Claim
from eval.metrics.matching import match
from extract.document import Span

Kind = Literal["missed", "spurious", "boundary", "label", "label and boundary"]
WIDTH = 50
"""Characters of context on either side."""


class Mistake(Struct, frozen=True, kw_only=True):
    """One wrong record. ``gold`` and ``found`` say what was wanted and given, ``pattern`` what it has in common with others."""

    what: str
    kind: Kind
    source: str
    pattern: str
    gold: str = ""
    found: str = ""
    context: str = ""


def of_spans(source: str, text: str, gold: Iterable[Span], found: Iterable[Span]) -> list[Mistake]:
    """The mistakes of one document's spans in text order.

    A missed and a spurious span that overlap are one mistake: of the boundary (same label), of the label (same place),
    or of both. What overlaps nothing is missed or spurious.
    """
    missed, spurious = span_metrics.unmatched(gold, found)
    pairs = match(missed, spurious, _closeness)
    partner = {i: spurious[j] for i, j in pairs}
    taken = {j for _, j in pairs}
    result = [(span.start, _span_mistake(source, text, span, partner.get(i))) for i, span in enumerate(missed)]
    result += [(s.start, _span_mistake(source, text, None, s)) for j, s in enumerate(spurious) if j not in taken]
    return [mistake for _, mistake in sorted(result, key=lambda entry: entry[0])]


def of_facts(
    source: str, gold: Iterable[Claim], found: Iterable[Claim], where: Mapping[Claim, str] | None = None
) -> list[Mistake]:
    """Facts missed and spurious under (event, value, unit); one with the right value under another event is one mistake.

    ``where`` may tell the context of found claims.
    """
    missed, spurious = facts.unmatched(gold, found)
    pairs = match(missed, spurious, lambda g, f: 1.0 if g.unit == f.unit and facts.equal(g.value, f.value) else None)
    partner = {i: spurious[j] for i, j in pairs}
    taken = {j for _, j in pairs}
    result = [_fact_mistake(source, claim, partner.get(i), where or {}) for i, claim in enumerate(missed)]
    return result + [
        _fact_mistake(source, None, claim, where or {}) for j, claim in enumerate(spurious) if j not in taken
    ]


def of_records(
    what: str, source: str, gold: Iterable[object], found: Iterable[object], *, once: bool = False
) -> list[Mistake]:
    """References, dates or penalties missed and spurious, compared as a whole; as sets without None where ``once``."""
    wanted, given = Counter(gold), Counter(found)
    if once:
        wanted, given = Counter(set(wanted) - {None}), Counter(set(given) - {None})
    missed, spurious = (
        sorted(map(_words, (wanted - given).elements())),
        sorted(map(_words, (given - wanted).elements())),
    )
    return [
        *(Mistake(what=what, kind="missed", source=source, pattern=what, gold=key) for key in missed),
        *(Mistake(what=what, kind="spurious", source=source, pattern=what, found=key) for key in spurious),
    ]


def context(text: str, start: int, end: int) -> str:
    """The stretch in double brackets with what stands around it, on one line."""
    before, after = text[max(0, start - WIDTH) : start], text[end : end + WIDTH]
    return " ".join(f"{before}⟦{text[start:end]}⟧{after}".split())


def _fact_mistake(source: str, gold: Claim | None, found: Claim | None, where: Mapping[Claim, str]) -> Mistake:
    return Mistake(
        what="fact",
        kind="spurious" if gold is None else "missed" if found is None else "label",
        source=source,
        pattern=" → ".join(claim.event for claim in (gold, found) if claim is not None),
        gold="" if gold is None else str(gold),
        found="" if found is None else str(found),
        context="" if found is None else where.get(found, ""),
    )


def _span_mistake(source: str, text: str, gold: Span | None, found: Span | None) -> Mistake:
    ranges = [span for span in (gold, found) if span is not None]
    return Mistake(
        what="span",
        kind=_kind(gold, found),
        source=source,
        pattern=" → ".join(dict.fromkeys(span.label for span in ranges)),
        gold="" if gold is None else f"{gold.label} {gold.text}",
        found="" if found is None else f"{found.label} {found.text}",
        context=context(text, min(s.start for s in ranges), max(s.end for s in ranges)),
    )


def _kind(gold: Span | None, found: Span | None) -> Kind:
    if gold is None:
        return "spurious"
    if found is None:
        return "missed"
    if gold.label == found.label:
        return "boundary"
    return "label" if (gold.start, gold.end) == (found.start, found.end) else "label and boundary"


def _closeness(gold: Span, found: Span) -> tuple[float, ...] | None:
    shared = min(gold.end, found.end) - max(gold.start, found.start)
    same_place = (gold.start, gold.end) == (found.start, found.end)
    return (float(same_place), float(gold.label == found.label), float(shared)) if shared > 0 else None


def _words(key: object) -> str:
    if not isinstance(key, tuple):
        return str(key)
    return ", ".join("–" if part is None else f"{part:g}" if isinstance(part, float) else str(part) for part in key)

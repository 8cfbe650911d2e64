"""Digest: the main facts of an article as short lines, the same number in both languages."""

from collections.abc import Sequence
from typing import Final

from extract.document import Digest, Fact
from extract.labels import Language

LINES: Final = 6
_PER_SENTENCE: Final = 2
_EARLY: Final = 3  # sentences: the lead, where a newsroom puts what matters


def write_digest(facts: Sequence[Fact], lang: Language) -> Digest:
    """The facts that matter most, in the order of the text: at most :data:`LINES` lines, none where there are no facts.

    Facts with an event come before plain statistics, those of the lead before later ones, and one sentence does not
    take more than its share while others have something to say. ``lang`` is the article's language.
    """
    ranked = sorted(facts, key=weight, reverse=True)
    chosen: list[Fact] = []
    for most in (_PER_SENTENCE, LINES):
        for fact in ranked:
            told = sum(other.sentence == fact.sentence for other in chosen)
            if len(chosen) < LINES and told < most and not any(_alike(fact, other, lang) for other in chosen):
                chosen.append(fact)
    chosen.sort(key=lambda fact: fact.start)
    return Digest(ru=tuple(fact.text.ru for fact in chosen), en=tuple(fact.text.en for fact in chosen))


def weight(fact: Fact) -> float:
    """How much a fact matters: an event, an early place, a known item and value, the linker's certainty."""
    known = 2.0 * (fact.value is not None) + 1.5 * (fact.item is not None)
    return 3.0 * (fact.event != "stat") + 1.5 * (fact.sentence < _EARLY) + known + fact.score - 0.05 * fact.sentence


def _alike(one: Fact, other: Fact, lang: Language) -> bool:
    """Whether two facts read the same, so that one line is enough."""
    return one.text.en == other.text.en if lang == "en" else one.text.ru == other.text.ru

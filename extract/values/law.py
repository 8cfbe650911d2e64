"""Pointers into an act: ``п. 3 ч. 3 ст. 297-1``, ``Article 188 (part 4)``, ``статьи 301 и 303`` read into their numbers.

The text is cut into tokens (kind words, numbers, links); kind words with their numbers are groups; groups of points and
parts are then bound to the article before or behind them.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import product
from typing import Final, NamedTuple

from extract.values.law_tokens import Plain, Token, is_kind, is_value, tokens, whole_list

Number = int | str
Cluster = dict[str, tuple[Number | None, ...]]
"""Numbers by kind of the groups that narrow one place."""

_SUPERSCRIPT: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


class Pointer(NamedTuple):
    """One place in an act. ``article`` is None where only a part or a point is named ("ч. 3 той же статьи")."""

    article: str | None
    part: Number | None
    point: Number | None


class Group(NamedTuple):
    """A kind word with its numbers; ``link`` is what joins it to the group before: ``and``, ``of``, ``open`` or empty."""

    kind: str
    values: tuple[Number, ...]
    link: str
    plural: bool


def read_pointers(text: str) -> tuple[Pointer, ...]:
    """The places that a pointer phrase names, in order, none twice. Empty where it names none."""
    return read_tokens(tokens(Plain.of(text).text))


def read_tokens(phrase: Sequence[Token]) -> tuple[Pointer, ...]:
    """Like :func:`read_pointers`, of tokens."""
    return tuple(dict.fromkeys(pointer for pointer in _bind(list(_groups(phrase))) if pointer.article != "0"))


def _groups(phrase: Sequence[Token]) -> Iterator[Group]:
    """Kind words with their numbers. A number before its kind word ("188-й статье") counts where none follows it."""
    link = ""
    bracket: list[tuple[str, bool]] = []
    last: tuple[str, bool] = ("", False)
    i = 0
    waiting: Token | None = None
    while i < len(phrase):
        token = phrase[i]
        i += 1
        if is_kind(token):
            last = (token.kind, token.kind == "article" and whole_list(token))
            values, i = _values(phrase, i, numbered=waiting is not None)
            if not values and waiting is not None:
                values = [waiting]
            waiting = None
            if values:
                yield Group(token.kind, _numbers(values), link, last[1])
                yield from _dotted(values[-1], token.kind)
                link = ""
        elif is_value(token):
            follows = _precedes(phrase, i - 1)
            if last[0] in ("article", "part") and _bracketed(phrase, i - 1):  # 188(3), 188(3)(2)
                nested = last[0] == "part" or phrase[i - 3].kind == "close"
                yield Group("point" if nested else "part", _numbers([token]), "open", False)
                link = ""
            elif last[0] and not follows and link == "and" and not bracket:
                yield Group(last[0], _numbers([token]), link, last[1])
                link = ""
            else:
                waiting = token
        elif token.kind == "open":
            bracket.append(last)
            link = "open"
        elif token.kind == "close":
            if bracket:
                last = bracket.pop()
        elif token.kind in ("and", "of"):
            link = token.kind
        elif token.kind in ("word", "line"):
            link, waiting, last = "and", None, ("", False)


def _values(phrase: Sequence[Token], i: int, *, numbered: bool) -> tuple[list[Token], int]:
    """The numbers from token i on: one, a list, or the ends of a range; and where they end.

    ``numbered``: the kind word has a number before it, so that one behind it may belong to the
    next ("второй части 188-й статьи").
    """
    found: list[Token] = []
    while i < len(phrase):
        j = i
        while j < len(phrase) and phrase[j].kind in ("noise", "quote"):
            j += 1
        if found:
            if j < len(phrase) and phrase[j].kind == "close" and not _opened(phrase, j):
                j += 1  # the bracket of "п. 3)"
                i = j
            linked = j
            while j < len(phrase) and phrase[j].kind in ("and", "dash", "quote"):
                j += 1
            if j == linked:
                break
        if j >= len(phrase) or not is_value(phrase[j]):
            break
        if (found or numbered) and _precedes(phrase, j):
            break  # the number belongs to the kind word behind it
        found.append(phrase[j])
        i = j + 1
    return found, i


def _precedes(phrase: Sequence[Token], i: int) -> bool:
    """Whether token i numbers the kind word behind it: that has no number of its own."""
    return i + 1 < len(phrase) and is_kind(phrase[i + 1]) and not (i + 2 < len(phrase) and is_value(phrase[i + 2]))


def _bracketed(phrase: Sequence[Token], i: int) -> bool:
    """Whether token i stands in a bracket that adjoins the token before it."""
    return i >= 2 and phrase[i - 1].kind == "open" and phrase[i - 1].start == phrase[i - 2].end


def _opened(phrase: Sequence[Token], i: int) -> bool:
    depth = 0
    for token in phrase[:i]:
        depth = depth + 1 if token.kind == "open" else max(0, depth - 1) if token.kind == "close" else depth
    return depth > 0


def _numbers(values: Sequence[Token]) -> tuple[Number, ...]:
    return tuple(number for token in values for number in _number(token))


def _number(token: Token) -> tuple[Number, ...]:
    """``297-1`` is one number, since the second is not above the first; ``188-191`` are the two ends of a range."""
    text = re.split(r"\.(?=\d)", token.text)[0]
    if token.kind == "letter":
        return (text.lower(),)
    first, *rest = re.split(r"[-\u2011–]|(?=[⁰¹²³⁴-⁹])", text, maxsplit=1)
    if not rest:
        return (int(first),)
    raised = rest[0] != rest[0].translate(_SUPERSCRIPT)
    second = int(rest[0].translate(_SUPERSCRIPT))
    return (int(first), second) if second > int(first) and not raised else (f"{int(first)}-{second}",)


def _dotted(token: Token, kind: str) -> Iterator[Group]:
    """The part of ``Article 405.2``."""
    if kind == "article" and token.kind == "number" and (match := re.search(r"\.(\d+)$", token.text)):
        yield Group("part", (int(match[1]),), "open", False)


def _bind(groups: list[Group]) -> Iterator[Pointer]:
    groups = [group for group in groups if group.kind != "other"]
    article = any(group.kind == "article" for group in groups)
    groups = [g._replace(kind="part" if article else "article") if g.kind == "section" else g for g in groups]
    places = [i for i, group in enumerate(groups) if group.kind == "article"]
    if not places:
        for cluster in _clusters(groups):
            yield from _pointers((None,), cluster)
        return
    before = groups[: places[0]]
    for place, following in zip(places, [*places[1:], len(groups)], strict=True):
        behind = groups[place + 1 : following]
        split = (
            len(behind) if following == len(groups) else _split(behind, groups[following], descending=places[0] == 0)
        )
        yield from _article(groups[place], before, behind[:split])
        before = behind[split:]


def _split(run: Sequence[Group], following: Group, *, descending: bool) -> int:
    """How many of the groups between two articles belong to the first."""
    if following.link == "and":
        return len(run)
    for i, group in enumerate(run):
        if group.link == "and":
            return i
    bracketed = sum(group.link == "open" for group in run)
    return len(run) if descending else bracketed


def _article(group: Group, before: Sequence[Group], behind: Sequence[Group]) -> Iterator[Pointer]:
    names = tuple(str(value) for value in group.values)
    leading, trailing = list(_clusters(before)), list(_clusters(behind))
    first = names if group.plural else names[:1]
    if leading and behind and behind[0].link == "open" and not leading[-1].keys() & trailing[0].keys():
        leading[-1] |= trailing.pop(0)  # "point 1 of Art. 307(3)"
    for cluster in leading:
        yield from _pointers(first, cluster)
    bare = [name for name in names if not (leading and name in first) and not (trailing and name == names[-1])]
    for name in bare:
        yield Pointer(name, None, None)
    for cluster in trailing:
        yield from _pointers(names[-1:], cluster)


def _clusters(groups: Sequence[Group]) -> Iterator[Cluster]:
    """Groups that narrow one place: a kind that comes again, or a listed point before its own part, opens the next."""
    cluster: Cluster = {}
    for i, group in enumerate(groups):
        following = groups[i + 1] if i + 1 < len(groups) else None
        own = following is not None and following.kind == "part" and following.link != "and" and group.link == "and"
        if cluster and (group.kind in cluster or (own and group.kind != "part")):
            yield cluster
            cluster = {}
        cluster[group.kind] = group.values
    if cluster:
        yield cluster


def _pointers(articles: Sequence[str | None], cluster: Cluster) -> Iterator[Pointer]:
    """A sub-point has no field, but beside a part without a point it is what the code itself calls a point."""
    parts = cluster.get("part", (None,))
    points = cluster.get("point", cluster.get("subpoint", (None,)) if "part" in cluster else (None,))
    for article, part, point in product(articles, parts, points):
        yield Pointer(article, part, point)

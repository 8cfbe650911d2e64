"""The page of errors: how many of each kind and pattern, and the most typical ones in their context."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from eval.metrics.mistakes import Mistake
from eval.report.markdown import escape

TOP: Final = 40
"""Examples shown of each kind."""


def page(title: str, mistakes: Sequence[Mistake], top: int = TOP) -> str:
    """A Markdown page; of each kind the ``top`` examples whose pattern is the most frequent."""
    groups = Counter((m.what, m.kind) for m in mistakes)
    overview = _table(("what", "kind", "number"), ((what, kind, str(n)) for (what, kind), n in groups.most_common()))
    parts = [f"# Errors: {title}", f"{len(mistakes)} errors.", overview]
    for (what, kind), number in groups.most_common():
        chosen = [m for m in mistakes if (m.what, m.kind) == (what, kind)]
        patterns = Counter(m.pattern for m in chosen)
        parts.append(f"## {what}, {kind} ({number})")
        if len(patterns) > 1:
            parts.append(_table(("pattern", "number"), ((p, str(n)) for p, n in patterns.most_common(top))))
        parts.append(_examples(_spread(chosen, patterns, top)))
        if number > top:
            parts.append(f"{number - top} more.")
    return "\n\n".join(parts) + "\n"


def _spread(mistakes: Sequence[Mistake], patterns: Counter[str], top: int) -> list[Mistake]:
    """At most ``top`` mistakes, in turn one of each pattern from the most frequent on, then put by pattern."""
    turns: Counter[str] = Counter()
    ranked: list[tuple[int, int, int, Mistake]] = []
    order = {pattern: i for i, (pattern, _) in enumerate(patterns.most_common())}
    for number, mistake in enumerate(mistakes):
        turns[mistake.pattern] += 1
        ranked.append((turns[mistake.pattern], order[mistake.pattern], number, mistake))
    chosen = sorted(ranked, key=lambda entry: entry[:3])[:top]
    return [mistake for *_, mistake in sorted(chosen, key=lambda entry: (entry[1], entry[2]))]


def _examples(mistakes: Sequence[Mistake]) -> str:
    columns = ("gold", "found", "context", "source")
    used = [name for name in columns if any(getattr(m, name) for m in mistakes)]
    return _table(used, ([getattr(m, name) for name in used] for m in mistakes))


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join("| " + " | ".join(escape(value) for value in line) + " |" for line in lines)

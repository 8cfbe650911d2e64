"""Fit the linkers of ``extract.facts``: log-linear choices of event word, ITEM, place and date over readable features.

python -m models.linking.fit [--stories FOLDER] [--out FOLDER] [--check]

Writes one ``<task>.weights.json`` a task. ``--check`` cross-validates over the stories instead (four folds by story
number, so that both files of a story fall together) and prints the figures. Only training stories are read.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from extract.facts.choose import TASKS, choose_events, choose_things
from models.corpora.stories import read_story
from models.linking.choices import Decision, event_decisions, thing_decisions
from models.linking.examples import Linked, gold_things, linked
from models.linking.loglinear import fit

FOLDS = 4
FIRST_HELD_OUT = 9
"""Stories from this number on are for development and test: their files are not even opened."""
_ROOT = Path(__file__).parents[2]


def decisions(example: Linked, task: str) -> Iterator[Decision]:
    """The decisions of one task in a story."""
    label = TASKS[task]
    return event_decisions(example) if label is None else thing_decisions(example, label)


def right(examples: Sequence[Linked], weights: Mapping[str, Mapping[str, float]]) -> dict[str, tuple[int, int]]:
    """Of each task: how many figures are linked as annotated (things: given the event is right), out of how many."""
    counts = dict.fromkeys(TASKS, (0, 0))
    for example in examples:
        frame = example.frame
        events = choose_events(frame, weights["event"])
        good = [(c.label or "stat").lower() == fact["event"] for c, fact in zip(events, example.gold, strict=True)]
        counts["event"] = (counts["event"][0] + sum(good), counts["event"][1] + len(good))
        for task, label in TASKS.items():
            if label is None:
                continue
            things = choose_things(frame, label, events, weights[task])
            hits = [c.place in gold_things(example, k, [-1, c.place], label) for k, c in enumerate(things)]
            hits = [hit for hit, known in zip(hits, good, strict=True) if known]
            counts[task] = (counts[task][0] + sum(hits), counts[task][1] + len(hits))
    return counts


def check(examples: Sequence[Linked], l2: float) -> dict[str, float]:
    """Cross-validated accuracy of each task."""
    ready = {example.name: {task: list(decisions(example, task)) for task in TASKS} for example in examples}
    totals = dict.fromkeys(TASKS, (0, 0))
    for fold in range(FOLDS):
        held = [example for example in examples if number(example.name) % FOLDS == fold]
        rest = [example for example in examples if number(example.name) % FOLDS != fold]
        weights = {task: fit([d for e in rest for d in ready[e.name][task]], l2) for task in TASKS}
        for task, (hits, all_) in right(held, weights).items():
            totals[task] = (totals[task][0] + hits, totals[task][1] + all_)
    return {task: hits / all_ for task, (hits, all_) in totals.items() if all_}


def number(name: str) -> int:
    """The number of a story by its name: ``ev01.ru`` is 1."""
    return int("".join(sign for sign in name if sign.isdigit()))


def main(arguments: Sequence[str] | None = None) -> int:
    """Fit or cross-validate; returns the exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--stories", type=Path, default=_ROOT / "eval/data/stories")
    parser.add_argument("--out", type=Path, default=_ROOT / "extract/facts")
    parser.add_argument("--l2", type=float, default=1.0)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args(arguments)
    paths = sorted(path for path in options.stories.glob("*.md") if number(path.name) < FIRST_HELD_OUT)
    examples = [linked(read_story(path)) for path in paths]
    if options.check:
        for task, share in check(examples, options.l2).items():
            print(f"{task}: {share:.4f}")
        return 0
    for task in TASKS:
        weights = fit([d for example in examples for d in decisions(example, task)], options.l2)
        lines = json.dumps(dict(sorted(weights.items())), ensure_ascii=False, indent=0)
        (options.out / f"{task}.weights.json").write_text(lines + "\n", encoding="utf-8")
        print(f"{task}: {len(weights)} weights", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())

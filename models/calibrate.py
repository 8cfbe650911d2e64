"""Fit the calibration of a tagger's span scores: how often spans of a score are right on the development stories."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from extract.tagger.calibration import Calibration, log_odds
from extract.tagger.segments import Segments
from extract.tagger.tagger import Job, Tagger
from models.corpora.stories import SHIPPED, Story, read_stories


def calibrate(folder: Path) -> Calibration:
    """Fit on the development stories with the folder's int8 file and keep the result in its ``derek.json``."""
    tagger = Tagger.load(folder, calibration=Calibration())
    calibration = fit(list(judged(tagger, list(read_stories(SHIPPED, "dev")))))
    path = folder / "derek.json"
    about = json.loads(path.read_text(encoding="utf-8"))
    about["calibration"] = {"slope": round(calibration.slope, 4), "offset": round(calibration.offset, 4)}
    path.write_text(json.dumps(about) + "\n", encoding="utf-8")
    return calibration


def judged(tagger: Tagger, stories: Sequence[Story]) -> Iterator[tuple[float, bool]]:
    """Score and rightness (start, end and label) of every span found in the stories."""
    jobs = [Job(story.text, Segments.of(story.text, lang=story.lang)) for story in stories]
    for story, found in zip(stories, tagger.tag(jobs), strict=True):
        gold = {(span.start, span.end, span.label) for span in story.spans}
        yield from ((span.score, (span.start, span.end, span.label) in gold) for span in found)


def fit(cases: Sequence[tuple[float, bool]]) -> Calibration:
    """Logistic regression on the log odds of the scores. Where all or none are right nothing can be fitted."""
    right = [hit for _, hit in cases]
    if not any(right) or all(right):
        return Calibration()
    odds = log_odds(np.array([score for score, _ in cases], dtype=np.float32)).reshape(-1, 1)
    model = LogisticRegression(C=np.inf).fit(odds, right)
    slope, offset = float(model.coef_[0, 0]), float(model.intercept_[0])
    return Calibration(slope, offset) if slope > 0 else Calibration()

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from extract.tagger.calibration import Calibration, read_calibration
from models.calibrate import calibrate, fit


def test_overconfident_scores_are_brought_down_to_how_often_they_are_right() -> None:
    cases = [(0.99, n % 4 != 0) for n in range(400)] + [(0.6, n % 2 == 0) for n in range(400)]
    told = fit(cases)(np.array([0.99, 0.6], dtype=np.float32))
    assert told[0] == pytest.approx(0.75, abs=0.01)
    assert told[1] == pytest.approx(0.5, abs=0.01)


def test_the_order_of_scores_is_kept() -> None:
    scores = np.linspace(0, 1, 50, dtype=np.float32)
    assert np.all(np.diff(Calibration(0.6, -0.3)(scores)) >= 0)
    assert Calibration()(scores) == pytest.approx(scores, abs=1e-5)


@pytest.mark.parametrize("right", [True, False])
def test_where_nothing_can_be_told_scores_stay(right: bool) -> None:
    assert fit([(0.9, right)] * 5) == Calibration()


def test_it_is_kept_with_the_model(tiny: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(tiny, tmp_path / "tiny")
    about = json.loads((folder / "derek.json").read_text())
    found = calibrate(folder)
    kept = read_calibration(folder)
    assert kept.slope == pytest.approx(found.slope, abs=1e-3)
    assert json.loads((folder / "derek.json").read_text())["name"] == about["name"]

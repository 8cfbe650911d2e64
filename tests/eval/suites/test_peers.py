"""Names of several readers on the same documents, scored alike."""

from collections.abc import Sequence

from eval.peers.run import Measured
from eval.suites import peers
from models.corpora.annotated import Annotated, Mark

SAMPLES = [
    Annotated(
        source="a",
        corpus="x",
        lang="ru",
        text="Ержан Сатов из Актау",
        marks=(Mark(0, 11, frozenset({"PERSON"})), Mark(15, 20, frozenset({"LOC"}))),
        absent=frozenset(),
    )
]


def measure(reader: str, _texts: Sequence[str]) -> Measured:
    found = ((0, 11, "PERSON"), (15, 20, "LOC"), (12, 14, "DATE"))
    if reader == "natasha":
        found = ((0, 11, "PERSON"), (15, 20, "ORG"), (12, 14, "ORG"))
    return Measured(seconds=(1.0,), peak=1, version="7", spans=(found,))


def test_labels_that_peers_lack_do_not_count() -> None:
    rows = peers.run({"x": SAMPLES}, ["derek base", "natasha", "spaCy en_core_web_md"], measure).grids["scores"].rows
    assert rows["x: all three"]["derek base"].value == 1.0
    assert rows["x: all three"]["natasha"].value == 2 / 5  # one right of three found and two gold
    assert rows["x: LOC"]["natasha"].value == 0.0
    assert rows["x: PERSON"]["natasha"].value == 1.0
    assert "spaCy en_core_web_md" not in rows["x: all three"]  # it does not read Russian

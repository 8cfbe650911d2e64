from itertools import pairwise, product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from extract.document import Range
from extract.labels import LABELS, TAGS
from extract.tagger.backend import Floats
from extract.tagger.decoding import Chunk, chunks_tags, decode, is_valid, tags_chunks

OUT, B_PERSON, I_PERSON, B_ORG, I_ORG = (TAGS.index(t) for t in ("O", "B-PERSON", "I-PERSON", "B-ORG", "I-ORG"))


def scores(rows: list[dict[int, float]]) -> Floats:
    table = np.full((len(rows), len(TAGS)), -20.0, dtype=np.float32)
    for index, row in enumerate(rows):
        for tag, score in row.items():
            table[index, tag] = score
    return table


def test_an_inside_tag_never_begins_a_span() -> None:
    tags = decode(scores([{I_PERSON: -0.1, B_PERSON: -2.0}, {I_PERSON: -0.1}]), [(0, 2)])
    assert tags.tolist() == [B_PERSON, I_PERSON]


def test_an_inside_tag_never_follows_another_label() -> None:
    tags = decode(scores([{B_ORG: -0.1, B_PERSON: -0.5}, {I_PERSON: -0.1, I_ORG: -3.0}]), [(0, 2)])
    assert tags.tolist() == [B_PERSON, I_PERSON]


def test_a_span_ends_with_its_sentence() -> None:
    table = scores([{B_ORG: -0.1}, {I_ORG: -0.1, OUT: -1.0}])
    assert decode(table, [(0, 1), (1, 2)]).tolist() == [B_ORG, OUT]
    assert [c.end for c in tags_chunks(decode(table, [(0, 2)]), [(0, 2)])] == [2]


@given(st.lists(st.lists(st.floats(-9, 0), min_size=5, max_size=5), min_size=1, max_size=5))
def test_no_valid_sequence_scores_higher(rows: list[list[float]]) -> None:
    table = scores([dict(enumerate(row)) for row in rows])
    tags = decode(table, [(0, len(rows))])
    assert is_valid(tags)
    found = sum(float(table[i, t]) for i, t in enumerate(tags))
    best = max(
        sum(float(table[i, t]) for i, t in enumerate(path))
        for path in product(range(5), repeat=len(rows))
        if path[0] not in (I_PERSON, I_ORG) and all(b % 2 or b == 0 or a in (b, b - 1) for a, b in pairwise(path))
    )
    assert found >= best - 1e-4


@st.composite
def sentences_of_chunks(draw: st.DrawFn) -> tuple[list[Chunk], list[Range]]:
    chunks, sentences, position = [], [], 0
    for _ in range(draw(st.integers(0, 4))):
        first = position
        for _ in range(draw(st.integers(1, 4))):
            length = draw(st.integers(1, 3))
            if draw(st.booleans()):
                chunks.append(Chunk(position, position + length, draw(st.sampled_from(LABELS))))
            position += length
        sentences.append((first, position))
    return chunks, sentences


@given(sentences_of_chunks())
def test_chunks_to_tags_and_back(case: tuple[list[Chunk], list[Range]]) -> None:
    chunks, sentences = case
    tags = chunks_tags(chunks, sentences[-1][1] if sentences else 0)
    assert is_valid(tags)
    assert list(tags_chunks(tags, sentences)) == chunks

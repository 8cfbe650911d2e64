"""One annotated story against the document found in it: every count the suite of stories adds up."""

from collections.abc import Sequence

from msgspec import Struct

from eval.metrics import calibration, dates, facts, mistakes, penalties, references, spans, summaries
from eval.metrics.calibration import Reliability
from eval.metrics.counts import Counts
from eval.metrics.facts import Claim, FactCounts
from eval.metrics.mistakes import Mistake
from eval.metrics.spans import SpanCounts
from eval.metrics.summaries import SummaryScores
from extract.document import Document
from extract.readers.article import Article
from models.corpora.stories import Story


class StoryScore(Struct, frozen=True, kw_only=True):
    """Counts of one file. ``summary`` is None, and all of the gold missed, where the extractor gave no document."""

    name: str
    lang: str
    found_lang: str | None
    spans: SpanCounts
    reliability: Reliability
    facts: FactCounts
    refs: Counts
    dates: Counts
    penalties: Counts
    claims: tuple[Claim, ...]
    summary: SummaryScores | None
    mistakes: tuple[Mistake, ...]


def source(story: Story) -> str:
    """The file's name without its ending, ``dr01.ru``."""
    return f"{story.name}.{story.lang}"


def article(story: Story) -> Article:
    """What the extractor is given: the text and its day. Title and language are withheld, as they are from the command."""
    return Article(source=source(story), text=story.text, published=story.published)


def score_story(story: Story, document: Document | None) -> StoryScore:
    """Take all metrics of one file."""
    name = source(story)
    gold_claims = [Claim.gold(entry) for entry in story.facts]
    gold_refs = [references.gold_key(entry) for entry in story.refs]
    gold_dates = [dates.gold_key(entry) for entry in story.dates]
    gold_penalties = [penalties.gold_key(entry) for entry in story.penalties]
    found_spans = document.spans if document else ()
    claims = [Claim.found(fact) for fact in document.facts] if document else []
    refs = [references.found_key(reference) for reference in document.refs] if document else []
    days = [dates.found_key(mention) for mention in document.dates] if document else []
    sanctions = [penalties.found_key(penalty) for penalty in document.penalties] if document else []
    return StoryScore(
        name=story.name,
        lang=story.lang,
        found_lang=document.lang if document else None,
        spans=spans.count(story.spans, found_spans),
        reliability=calibration.count(story.spans, found_spans),
        facts=facts.count(gold_claims, claims),
        refs=references.count(gold_refs, refs),
        dates=dates.count(gold_dates, days),
        penalties=penalties.count(gold_penalties, sanctions),
        claims=tuple(claims),
        summary=_summary(story, document) if document else None,
        mistakes=(
            *mistakes.of_spans(name, story.text, story.spans, found_spans),
            *mistakes.of_facts(name, gold_claims, claims, _contexts(document)),
            *mistakes.of_records("reference", name, gold_refs, refs),
            *mistakes.of_records("date", name, gold_dates, days, once=True),
            *mistakes.of_records("penalty", name, gold_penalties, sanctions),
        ),
    )


def _contexts(document: Document | None) -> dict[Claim, str]:
    facts_found = document.facts if document else ()
    text = document.text if document else ""
    return {Claim.found(fact): mistakes.context(text, fact.start, fact.end) for fact in facts_found}


def _summary(story: Story, document: Document) -> SummaryScores:
    return summaries.score(
        document.summary.text,
        len(document.summary.sentences),
        body_sentences(document),
        story.summary,
    )


def body_sentences(document: Document) -> Sequence[str]:
    """The sentences of the article itself, page furniture left out, in order."""
    return [
        document.text[start:end]
        for start, end in document.sentences
        if any(first <= start and end <= last for first, last in document.body)
    ]

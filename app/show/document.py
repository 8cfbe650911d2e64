"""A document for a person in the terminal: summary, highlighted text, tables."""

from collections.abc import Iterator

from rich.console import Console, Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from app.show.labels import STYLES
from extract.document import Document, Fact, Number, Penalty


def show(document: Document, console: Console | None = None) -> None:
    """Print all that was found, to standard output."""
    console = console or Console()
    console.print(Panel(Group(*_summary(document)), title=Text(document.title or document.source), title_align="left"))
    for start, end in document.body:
        console.print(highlighted(document, start, end))
    for table in (facts_table(document), _law_table(document), _dates_table(document), _names_table(document)):
        if table.row_count:
            console.print(table)
    for warning in document.warnings:
        console.print(Text(f"! {warning}", style="yellow"))


def highlighted(document: Document, start: int, end: int) -> Text:
    """A part of the article with its spans in colour, each followed by its label."""
    text = Text()
    position = start
    for span in document.spans:
        if not start <= span.start < end:
            continue
        text.append(document.text[position : span.start])
        text.append(span.text, style=STYLES[span.label])
        text.append(f" {span.label.lower()}", style="dim")
        position = span.end
    text.append(document.text[position:end])
    return text


def facts_table(document: Document) -> Table:
    """One row a fact."""
    table = _table("Facts", "event", "value", "unit", "item", "place", "date", "score")
    for fact in document.facts:
        table.add_row(_event(fact), _value(fact), fact.unit, fact.item, fact.place, fact.date, f"{fact.score:.2f}")
    return table


def _summary(document: Document) -> Iterator[RenderableType]:
    facts = [document.lang, document.published or "no date", f"{len(document.facts)} facts", document.model.name]
    yield Text(" · ".join(facts), style="dim")
    yield Text(document.summary.text, style="bold")
    for ru, en in zip(document.summary.digest.ru, document.summary.digest.en, strict=True):
        yield Text.assemble("• ", ru, ("  /  ", "dim"), en)


def _law_table(document: Document) -> Table:
    table = _table("Law", "reference", "link")
    for ref in document.refs:
        table.add_row(ref.title.ru if document.lang == "ru" else ref.title.en, ref.url)
    for penalty in document.penalties:
        table.add_row(f"penalty: {penalty.kind.replace('_', ' ')} {_term(penalty)}".rstrip(), None)
    return table


def _dates_table(document: Document) -> Table:
    table = _table("Dates", "as written", "value")
    for written, value in dict.fromkeys((date.text, date.value) for date in document.dates):
        table.add_row(written, value)
    return table


def _names_table(document: Document) -> Table:
    table = _table("Names", "type", "name", "in Russian", "in English", "mentions")
    for entity in document.entities:
        table.add_row(entity.type, entity.name, entity.ru, entity.en, str(len(entity.mentions)))
    return table


def _table(title: str, *columns: str) -> Table:
    table = Table(title=title, title_justify="left", header_style="bold")
    for column in columns:
        table.add_column(column, overflow="fold", no_wrap=column in ("event", "value", "unit", "score"))
    return table


def _event(fact: Fact) -> Text:
    arrow = {"up": " ↑", "down": " ↓"}.get(fact.direction or "", "")
    return Text(fact.event + arrow, style="dim" if fact.event == "stat" else "bold magenta")


def _value(fact: Fact) -> str:
    sign = {"exact": "", "about": "≈ ", "over": "> ", "under": "< ", "up_to": "≤ ", "at_least": "≥ "}[fact.approx]
    if fact.value is None:
        return "?"
    if isinstance(fact.value, tuple):
        return sign + "–".join(number(end) for end in fact.value)
    return sign + number(fact.value)


def _term(penalty: Penalty) -> str:
    if penalty.max == "life":
        return "for life"
    low, high = (number(end) if end is not None else "" for end in (penalty.min, penalty.max))
    if not low and not high:
        return ""
    term = low if low == high else f"up to {high}" if not low else f"at least {low}" if not high else f"{low}–{high}"
    return f"{term} {penalty.unit or ''}"


def number(value: Number) -> str:
    """Digits in groups of three by thin spaces, no trailing zeros."""
    return f"{value:,.10g}".replace(",", "\u2009") if abs(value) < 1e10 else f"{value:,.0f}".replace(",", "\u2009")

"""The report of a run: all suites' results with the machine and the versions they were made with."""

from pathlib import Path

import msgspec
from msgspec import Struct

from eval.report import errors, machine, markdown
from eval.report.machine import Machine
from eval.report.result import Result

JSON_NAME = "report.json"
MARKDOWN_NAME = "report.md"


class Report(Struct, frozen=True, kw_only=True):
    """Results by suite."""

    machine: Machine
    suites: dict[str, Result]

    @classmethod
    def of(cls, results: list[Result]) -> "Report":
        """A report made now, on this machine."""
        return cls(machine=machine.describe(), suites={result.suite: result for result in results})

    def to_json(self) -> bytes:
        """All scores in UTF-8, indented; mistakes are left to their own file."""
        suites = {name: msgspec.structs.replace(result, mistakes=()) for name, result in self.suites.items()}
        return msgspec.json.format(msgspec.json.encode(msgspec.structs.replace(self, suites=suites)), indent=2)

    @classmethod
    def from_json(cls, data: bytes | str) -> "Report":
        """Inverse of :meth:`to_json`. Raises msgspec.ValidationError where it is no report."""
        return msgspec.json.decode(data, type=cls)

    def to_markdown(self) -> str:
        """All tables, under a line that says where they come from."""
        here = self.machine
        packages = ", ".join(f"{name} {version}" for name, version in here.packages.items())
        models = {f"{r.model.name} {r.model.version}" for r in self.suites.values() if r.model}
        made = f"{here.created}, {here.cpu} ({here.cores} cores), {here.system}, Python {here.python}; {packages}."
        parts = ["# Benchmark", *([f"Model: {', '.join(sorted(models))}."] if models else []), made]
        parts.append(
            "Values with [low, high] are micro F1, shares or means with 95 % bootstrap intervals over documents."
        )
        parts += [markdown.section(result) for result in self.suites.values()]
        return "\n\n".join(parts) + "\n"

    def write(self, folder: Path, top: int = errors.TOP) -> tuple[Path, ...]:
        """Write ``report.json``, ``report.md`` and ``errors-SUITE.md`` of each suite with mistakes; return the paths."""
        folder.mkdir(parents=True, exist_ok=True)
        files = {JSON_NAME: self.to_json(), MARKDOWN_NAME: self.to_markdown().encode()}
        for name, result in self.suites.items():
            if result.mistakes:
                files[f"errors-{name}.md"] = errors.page(result.title, result.mistakes, top).encode()
        for name, data in files.items():
            (folder / name).write_bytes(data)
        return tuple(folder / name for name in files)

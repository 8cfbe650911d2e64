"""Where and with what a report was made."""

import os
import platform
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from typing import Final

from msgspec import Struct

PACKAGES: Final = (
    "derek", "msgspec", "numpy", "onnxruntime", "tokenizers", "pymorphy3", "pymorphy3-dicts-ru", "rich", "natasha", "spacy",
)  # fmt: skip
_CPU_INFO: Final = Path("/proc/cpuinfo")


class Machine(Struct, frozen=True, kw_only=True):
    """``created`` is UTC to the second; ``packages`` are the installed versions of those that bear on the scores."""

    created: str
    cpu: str
    cores: int
    system: str
    python: str
    packages: dict[str, str]


def describe() -> Machine:
    """This machine, now."""
    return Machine(
        created=datetime.now(UTC).isoformat(timespec="seconds"),
        cpu=cpu_model(),
        cores=os.cpu_count() or 1,
        system=f"{platform.system()} {platform.machine()}",
        python=platform.python_version(),
        packages={name: version for name in PACKAGES if (version := _version(name))},
    )


def cpu_model() -> str:
    """The processor's name as the kernel gives it, else as the platform does."""
    if _CPU_INFO.exists():
        for line in _CPU_INFO.read_text(encoding="utf-8", errors="replace").splitlines():
            name, _, value = line.partition(":")
            if name.strip() == "model name":
                return value.strip()
    return platform.processor() or platform.machine()


def _version(package: str) -> str | None:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return None

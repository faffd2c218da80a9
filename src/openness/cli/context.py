"""What every command needs: the data folder, read once, and how problems become exit codes."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import click

from openness.facts import Catalog, load
from openness.scoring import Framework, Scorecard, Snapshot, load_frameworks, load_rubric, scorecards
from openness.source import InvalidData, near, without_cyclic_gc

if TYPE_CHECKING:
    from openness.export.address import Edition
    from openness.export.release import Release


class BadData(click.ClickException):
    """Data files need mending; exit code 1."""

    exit_code = 1

    def __init__(self, error: InvalidData) -> None:
        super().__init__(str(error))
        self.problems = error.problems

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the problems, and how many there are."""
        click.echo(self.message, err=True)
        count = len(self.problems)
        click.echo(f"\n{count} {'problem' if count == 1 else 'problems'} to mend.", err=True)


@dataclass
class Context:
    """The data folder that a command works on; read when first asked for."""

    folder: Path

    @cached_property
    def catalog(self) -> Catalog:
        """Everything recorded."""
        if not self.folder.is_dir():
            raise click.UsageError(
                f"There is no folder `{self.folder}`; `openness --data DIRECTORY` names the folder of data files."
            )
        try:
            with without_cyclic_gc(lasting=True):
                return load(self.folder, today=today(), keep=cache_folder() / "data")
        except InvalidData as error:
            raise BadData(error) from None

    @cached_property
    def rubric(self) -> Framework:
        """Our own framework."""
        try:
            return load_rubric(self.folder, self.catalog)
        except InvalidData as error:
            raise BadData(error) from None

    @cached_property
    def frameworks(self) -> dict[str, Framework]:
        """Everyone else's."""
        try:
            return load_frameworks(self.folder, self.catalog)
        except InvalidData as error:
            raise BadData(error) from None

    @property
    def snapshot(self) -> Snapshot:
        """All that can be scored, and what it is scored by."""
        return Snapshot(self.catalog, self.rubric, self.frameworks)

    @property
    def releases_folder(self) -> Path:
        """Where releases of this data are kept: beside the data folder."""
        return self.folder.resolve().parent / "releases"

    @cached_property
    def releases(self) -> list[Release]:
        """Every release of this data, oldest first."""
        from openness.export.release import releases

        return releases(self.releases_folder)

    def released(self, name: str) -> Release:
        """The release of that name, or the newest for `latest`."""
        known = {each.name: each for each in self.releases}
        if name == "latest" and known:
            return self.releases[-1]
        if name not in known:
            raise unknown("release", name, near(name, known))
        return known[name]

    def at(self, name: str) -> Context:
        """The data as it is for `current`, else as it was in the release of that name."""
        return self if name == "current" else Context(self.released(name).data)

    def edition(self, name: str | None = None) -> tuple[Context, Edition]:
        """The data of a release and how it is cited; without a name that of the newest, or the data as it is if there is none."""
        from openness.export.release import edition_of, unreleased

        if name == "current" or (name is None and not self.releases):
            return self, unreleased(self.folder, self.rubric.version, today().isoformat())
        inside = Context(self.released(name or "latest").data)
        return inside, edition_of(inside.folder, inside.rubric.version, today().isoformat())

    def scorecards(self, names: Iterable[str] | None = None) -> list[Scorecard]:
        """Scorecards by our rubric, best first."""
        return scorecards(self.catalog, self.rubric, names)

    def model(self, name: str) -> str:
        """The id of the model that `name` means: an id, a name or an alias, in any case."""
        catalog = self.catalog
        if name in catalog.models:
            return name
        wanted = name.casefold()
        known: dict[str, str] = {}
        for model in catalog.models.values():
            for each in (model.id, model.name, *model.aliases):
                known.setdefault(each.casefold(), model.id)
        if wanted in known:
            return known[wanted]
        raise unknown("model", name, dict.fromkeys(known[each] for each in near(wanted, known)))

    def entry(self, name: str) -> str:
        """The id of the data set or model that `name` means."""
        named = {each.name.casefold(): each.id for each in self.catalog.datasets.values()}
        return name if name in self.catalog.datasets else named.get(name.casefold()) or self.model(name)


class CannotWrite(click.ClickException):
    """Something could not be written; exit code 3."""

    exit_code = 3


@contextmanager
def writing(target: Path) -> Iterator[None]:
    """Turn what keeps us from writing into a message; what was there before is still there."""
    from openness.export.writing import NotOurs

    try:
        yield
    except NotOurs as error:
        raise click.UsageError(f"{error} holds files that openness did not write; name an empty or new folder.") from None
    except OSError as error:
        raise CannotWrite(f"{target} cannot be written: {(error.strerror or str(error)).lower()}.") from None


def unknown(what: str, name: str, nearest: Iterable[str]) -> click.UsageError:
    """The error for a name that nothing has; exit code 2."""
    found = list(nearest)
    hint = f" Did you mean {' or '.join(found)}?" if found else ""
    return click.UsageError(f"There is no {what} `{name[:60]}`.{hint}")


def today() -> date:
    """The day that counts as today; SOURCE_DATE_EPOCH settles it for builds that must repeat."""
    return _moment().date()


def now() -> str:
    """The moment that counts as now, to the second (ISO 8601, UTC)."""
    return _moment().strftime("%Y-%m-%dT%H:%M:%SZ")


def _moment() -> datetime:
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC) if epoch.isdigit() else datetime.now(UTC)


def version() -> str:
    """The version of this program, for documents that name what made them."""
    from importlib.metadata import version as installed

    return installed("openness-scorecard")


def default_folder() -> Path:
    """`data` here, or else the one beside the sources this runs from."""
    here = Path("data")
    beside = Path(__file__).resolve().parents[3] / "data"
    return beside if not (here / "models.yaml").exists() and (beside / "models.yaml").exists() else here


def cache_folder() -> Path:
    """Where things are kept that can be made again; the folder may be deleted at any time."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "openness-scorecard"


def interactive() -> bool:
    """Whether a person is looking at standard output."""
    return sys.stdout.isatty()

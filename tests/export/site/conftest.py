"""The site of made-up data with two releases, and that of the real data as it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from openness.cli.main import main
from openness.export.address import Edition
from openness.export.site import Inside, site_files
from openness.facts import Catalog
from openness.scoring import Framework, Snapshot, load_frameworks
from tests.conftest import copy_tiny

ENV = {"SOURCE_DATE_EPOCH": "1793620000", "OPENNESS_SITE": "https://example.org/scorecard"}
HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)> &amp; {{ 7*7 }}"


def run(folder: Path, *words: str) -> None:
    """Run a command on a data folder; it must go well."""
    found = CliRunner(env=ENV).invoke(main, ["--data", str(folder), *words])
    assert found.exit_code == 0, found.output


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Five made-up releases, one of hostile name, in two releases of the data and as they are."""
    data = copy_tiny(tmp_path_factory.mktemp("site") / "data")
    run(data, "release")
    models = data / "models.yaml"
    quoted = HOSTILE.replace("'", "''")
    text = models.read_text().replace("name: Acorn 1\n", f"name: '{quoted}'\n", 1)
    models.write_text(text.replace("checkpoints: {status: open, license: Apache-2.0", "checkpoints: {status: partial", 1))
    run(data, "release")
    run(data, "site", "--out", str(data.parent / "out"))
    return data.parent / "out"


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory, real: Path, real_catalog: Catalog, real_rubric: Framework) -> Path:
    """Every page of the real data as it is, without its releases."""
    out = tmp_path_factory.mktemp("real")
    snapshot = Snapshot(real_catalog, real_rubric, load_frameworks(real, real_catalog))
    edition = Edition(None, "2026-11-22", "0" * 64, real_rubric.version, "https://example.org/scorecard")
    for name, content in site_files(Inside(snapshot, edition), ()):
        path = out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return out

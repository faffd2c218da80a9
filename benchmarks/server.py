"""A Streamlit page served for a while on this machine, and sessions that are opened with it over a websocket."""

from __future__ import annotations

import asyncio
import contextlib
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

ROOT = Path(__file__).parents[1]
_QUIET = {"STREAMLIT_BROWSER_GATHER_USAGE_STATS": "false", "STREAMLIT_SERVER_HEADLESS": "true"}
#: A run that takes longer than this many seconds has failed.
PATIENCE = 120.0


@dataclass(frozen=True)
class Server:
    """A page that is served."""

    port: int
    pid: int

    @property
    def address(self) -> str:
        """Where a browser finds it."""
        return f"http://127.0.0.1:{self.port}/"

    @property
    def memory(self) -> float:
        """What it holds in memory, in megabytes; Linux says so."""
        pages = int(Path(f"/proc/{self.pid}/statm").read_text(encoding="ascii").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


@contextlib.contextmanager
def served(app: str, folder: Path, environment: Mapping[str, str]) -> Iterator[Server]:
    """An app (module:name) served from a folder as `make dashboard` serves ours, with an empty home, until the caller is done."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "uvicorn", app, "--port", str(port), "--no-access-log"]
    with tempfile.TemporaryDirectory() as home:
        told = {**os.environ, **_QUIET, "PYTHONPATH": f"{ROOT}:{ROOT / 'src'}", "HOME": home, **environment}
        with subprocess.Popen(command, cwd=folder, env=told, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            try:
                _wait(f"http://127.0.0.1:{port}/_stcore/health", process)
                yield Server(port, process.pid)
            finally:
                process.terminate()


def _wait(health: str, process: subprocess.Popen[bytes]) -> None:
    for _ in range(240):
        with contextlib.suppress(OSError), urllib.request.urlopen(health, timeout=5) as answer:
            if answer.status == 200:
                return
        if process.poll() is not None:
            break
        time.sleep(0.25)
    raise RuntimeError(f"{process.args!r} did not start")


def at_once(server: Server, sessions: int) -> list[float]:
    """Seconds until each of `sessions` sessions, all asking for a run in the same moment, has been drawn again."""

    async def all_of_them() -> list[float]:
        async with contextlib.AsyncExitStack() as stack:
            opened = [await stack.enter_async_context(_session(server)) for _ in range(sessions)]
            return await asyncio.gather(*(_run(each) for each in opened))

    return asyncio.run(all_of_them())


def opened_and_closed(server: Server, sessions: int) -> None:
    """Open sessions one after the other, draw the page in each, close it."""

    async def one_by_one() -> None:
        for _ in range(sessions):
            async with _session(server):
                pass

    asyncio.run(one_by_one())


@contextlib.asynccontextmanager
async def _session(server: Server) -> AsyncIterator[ClientConnection]:
    """A session whose page has been drawn once."""
    where = f"ws://127.0.0.1:{server.port}/_stcore/stream"
    # A server busy with other sessions may answer no ping for long: that is what is measured, and no fault.
    async with connect(where, subprotocols=["streamlit"], max_size=None, compression=None, ping_interval=None) as socket:
        await _run(socket)
        yield socket


async def _run(socket: ClientConnection) -> float:
    asked = BackMsg()
    asked.rerun_script.query_string = ""
    start = time.perf_counter()
    await socket.send(asked.SerializeToString())
    async with asyncio.timeout(PATIENCE):
        while ForwardMsg.FromString(await socket.recv()).WhichOneof("type") != "script_finished":
            pass
    return time.perf_counter() - start

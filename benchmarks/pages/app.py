"""Serves the script that BENCHMARK_SCRIPT names as the project serves its own: `python -m uvicorn benchmarks.pages.app:app`."""

import os

from streamlit.starlette import App

app = App(os.environ["BENCHMARK_SCRIPT"])

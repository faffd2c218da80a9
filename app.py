"""The dashboard, for a server: `python -m uvicorn app:app`; `streamlit run app.py` serves it too, but slower."""

import os
from pathlib import Path

from streamlit.starlette import App

from openness.dashboard import middleware, routes, run

if __name__ == "__main__":
    # Streamlit runs this file for every view …
    run(Path(os.environ.get("OPENNESS_DATA", Path(__file__).parent / "data")))
else:
    # … and imports it once, for the server that shows them.
    app = App(__file__, routes=routes(), middleware=middleware())

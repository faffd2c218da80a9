"""The screens; they may use every floor below, never the commands."""

from openness.dashboard.main import run
from openness.dashboard.server import middleware, routes

__all__ = ["middleware", "routes", "run"]

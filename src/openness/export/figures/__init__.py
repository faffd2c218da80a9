"""Figures for other people's pages: one register of every chart there is, and one way to set them for paper."""

from openness.export.figures.figure import Figure
from openness.export.figures.kinds import KINDS, Kind, Of, bundle, drawn
from openness.export.figures.scene import Plate, Scene

__all__ = ["KINDS", "Figure", "Kind", "Of", "Plate", "Scene", "bundle", "drawn"]

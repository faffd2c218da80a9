"""Colors and shapes of Streamlit's own parts; pages carry them, so that nothing is drawn in others first."""

from __future__ import annotations

from typing import Final

_SHAPE: Final = {"baseRadius": "small", "showWidgetBorder": True}
LIGHT: Final = {
    **_SHAPE,
    "primaryColor": "#0b6e5f",
    "backgroundColor": "#ffffff",
    "secondaryBackgroundColor": "#f4f6f8",
    "textColor": "#17202b",
    "linkColor": "#075e54",
    "borderColor": "#c3cad3",
}
DARK: Final = {
    **_SHAPE,
    "primaryColor": "#5cc4ae",
    "backgroundColor": "#12161c",
    "secondaryBackgroundColor": "#1c232c",
    "textColor": "#e8ecf1",
    "linkColor": "#7fd6c3",
    "borderColor": "#49535f",
}

"""What an app of the same widget tree costs without data: top line, list, page, keys; exits once painted."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.containers import Horizontal
from textual.screen import Screen
from textual.scroll_view import ScrollView
from textual.widget import Widget


class Bar(Widget):
    DEFAULT_CSS = "Bar { height: 1; } #top { dock: top; } #keys { dock: bottom; }"


class Empty(Screen[None]):
    DEFAULT_CSS = "Horizontal { height: 1fr; } ScrollView { width: 1fr; }"

    def compose(self) -> ComposeResult:
        yield Bar(id="top")
        with Horizontal():
            yield ScrollView()
            yield ScrollView()
        yield Bar(id="keys")

    def on_mount(self) -> None:
        self.call_after_refresh(self.app.exit)


class EmptyApp(App[None]):
    MODES = {"only": Empty}
    ENABLE_COMMAND_PALETTE = False

    def on_mount(self) -> None:
        self.switch_mode("only")


if __name__ == "__main__":
    EmptyApp().run()

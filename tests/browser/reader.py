"""What a reader does in a browser, with the waits that Streamlit needs."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from playwright.sync_api import Page, expect
from playwright.sync_api import TimeoutError as PlaywrightTimeout

READY = """n => {
  const app = document.querySelector('[data-testid=stApp]'), done = document.querySelector('#run-done')
  return !!app && !!done && document.documentElement.dataset.place !== undefined
    && app.dataset.testScriptState === 'notRunning'
    && app.dataset.testConnectionState === 'CONNECTED' && Number(done.dataset.run) > n
}"""
PATIENCE = 60_000


class Reader:
    """One tab. Everything that leaves the app's address is written down in `outside`."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address
        self.outside: list[str] = []
        self.faults: list[str] = []
        page.set_default_timeout(PATIENCE)
        page.on("request", lambda request: self._asked(request.url))
        page.on("pageerror", lambda error: self.faults.append(str(error)))

    def _asked(self, url: str) -> None:
        if not url.startswith((self.address, self.address.replace("http", "ws", 1), "data:", "blob:")):
            self.outside.append(url)

    def open(self, path: str) -> None:
        """Goes to an address of the app and waits for the page."""
        self.page.goto(self.address + path)
        self.page.wait_for_function(READY, arg=0)

    @contextmanager
    def rerun(self) -> Iterator[None]:
        """Waits until the run that the block's action starts has ended."""
        before = int(self.page.locator("#run-done").get_attribute("data-run") or 0)
        yield
        self.page.wait_for_function(READY, arg=before)

    def follow(self, css: str, number: int = 0) -> None:
        """Clicks a link inside the app."""
        with self.rerun():
            self.page.locator(css).nth(number).click()

    def chart_says(self, key: str) -> str:
        """The lines that the chart of a key writes around itself, which a saved picture carries, as one."""
        canvas = f".st-key-{key} [_echarts_instance_]"
        self.page.wait_for_function("css => document.querySelector(css)?.__chart", arg=canvas)
        titles = "chart => chart.__chart.getOption().title.map(t => [t.text, t.subtext].join(' ')).join(' ')"
        return " ".join(str(self.page.locator(canvas).evaluate(titles)).split())

    def click_map(self, key: str, longitude: float, latitude: float) -> None:
        """Clicks a place on the map of a key; again where a chart that was just being resized took no click."""
        canvas = f".st-key-{key} [_echarts_instance_]"
        self.page.wait_for_function("css => document.querySelector(css)?.__chart", arg=canvas)
        before = int(self.page.locator("#run-done").get_attribute("data-run") or 0)
        place = "(chart, place) => chart.__chart.convertToPixel({seriesIndex: 0}, place)"
        for patience in (5_000, PATIENCE):
            x, y = self.page.locator(canvas).evaluate(place, [longitude, latitude])
            self.page.locator(canvas).click(position={"x": x, "y": y})
            with suppress(PlaywrightTimeout):
                self.page.wait_for_function(READY, arg=before, timeout=patience)
                return

    def type(self, key: str, text: str) -> None:
        """Fills the text field of a widget's key and sends it."""
        with self.rerun():
            field = self.page.locator(f".st-key-{key} input")
            field.fill(text)
            field.press("Enter")

    @property
    def query(self) -> str:
        """The query string of the address."""
        return str(self.page.evaluate("location.search"))

    def sees(self, text: str) -> None:
        """Fails unless the text is on the page."""
        expect(self.page.locator("[data-testid=stMain]")).to_contain_text(text)

    def main_text(self) -> str:
        """Everything on the page, without what differs from run to run."""
        return self.page.locator("[data-testid=stMain]").inner_text()

    def comes_to_read(self, text: str) -> None:
        """Fails unless this is soon everything on the page."""
        whole = "text => document.querySelector('[data-testid=stMain]').innerText === text"
        self.page.wait_for_function(whole, arg=text)

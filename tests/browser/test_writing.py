"""What changes data, and what hostile data must not change."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Open
from tests.views.releases import HOSTILE


@pytest.mark.parametrize(
    "path", ["/search?q=敌意&lang=en", "/release?id=e5e5e5e5e5e5e5e5&lang=en", "/events?q=敌意&lang=en"]
)
def test_hostile_text_is_shown_and_does_nothing(new_reader: Open, writable_app: str, path: str) -> None:
    reader = new_reader(writable_app)
    reader.open(path)
    reader.sees(HOSTILE[:60])
    assert reader.page.evaluate("window.pwned") is None
    assert (
        reader.page.locator("[data-testid=stMain] :is(.hit, .head, .doc, .event) :is(img, script, b > a)").count() == 0
    )


def test_a_correction_changes_the_comparison(new_reader: Open, writable_app: str) -> None:
    reader = new_reader(writable_app)
    reader.open("/review?lang=en")
    first = reader.page.locator(".doubt").first
    quote, sentence = first.locator("q mark").inner_text(), first.locator(".meta a").get_attribute("href")
    reader.page.locator("[data-testid=stExpander] summary").first.click()
    form = reader.page.locator("[data-testid=stForm]").first
    form.get_by_role("radio", name="It is no such figure").click()
    form.get_by_label("Reason").fill("a test says so")
    with reader.rerun():
        form.get_by_role("button", name="Record the decision").click()
    reader.sees("Recorded")
    decision = reader.page.locator("table tr", has_text="a test says so")
    expect(decision).to_contain_text(quote)
    reader.open("/" + str(sentence))
    row = reader.page.locator("table tr", has_text=re.compile(re.escape(quote))).first
    expect(row).to_contain_text("rejected by review")

"""What axe and the ruler find on a page: by day and by night, everything unfolded."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

EVERYTHING = {"resultTypes": ["violations"], "preload": {"assets": ["media"]}}
COLOURS = {**EVERYTHING, "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
"""The rules that look at colours: all that another scheme can change on a page whose elements stay the same."""
AXE = Axe()
AT_REST = """async () => {
    // A page that nobody sees may be drawn never: nothing moves there, and nothing is to be waited for.
    await Promise.race([
        new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn))),
        new Promise(enough => setTimeout(enough, 1000)),
    ])
    document.getAnimations().forEach(each => each.finish())
}"""


def faults(page: Page, *, unfold: bool = True) -> list[str]:
    """Every rule in the scheme of the page, then those of colours in the other. Axe itself styles the page: its tests
    bypass the policy."""
    if unfold:
        page.evaluate("document.querySelectorAll('details:not(.menu)').forEach(each => { each.open = true })")
    dark = page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    first, other = ("dark", "light") if dark else ("light", "dark")
    found = violations(page, first, EVERYTHING)
    in_scheme(page, other)
    found += violations(page, other, COLOURS)
    in_scheme(page, first)
    return found


def in_scheme(page: Page, scheme: str) -> None:
    """Nothing is between two colours any more when it is looked at."""
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    assert page.evaluate(f"matchMedia('(prefers-color-scheme: {scheme})').matches")
    page.evaluate(AT_REST)


def violations(page: Page, scheme: str, options: dict[str, object]) -> list[str]:
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.axe_script)
    found = page.evaluate("options => axe.run(options).then(results => results.violations)", options)
    return [f"{scheme}, {each['id']}: {node['html'][:160]}" for each in found for node in each["nodes"][:3]]


def wider(page: Page) -> int:
    """By how many pixels the page is wider than its window."""
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))

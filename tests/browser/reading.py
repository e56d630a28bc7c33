"""What a person's hands do on the reading page."""

from playwright.sync_api import Locator, Page

# The middle of the first letter of a text in an element, and of its last, in the window's pixels.
ENDS_OF_TEXT = """(element, [first, last]) => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  const whole = nodes.map(node => node.data).join("");
  const from = whole.indexOf(first), to = whole.indexOf(last, Math.max(from, 0)) + last.length;
  if (from < 0 || to < last.length) throw new Error("no such text: " + first + " … " + last);
  const at = offset => {
    for (const node of nodes) {
      if (offset < node.data.length) return [node, offset];
      offset -= node.data.length;
    }
    return [nodes.at(-1), nodes.at(-1).data.length];
  };
  const box = (start, end) => {
    const range = document.createRange();
    range.setStart(...at(start)); range.setEnd(...at(end));
    const boxes = range.getClientRects();
    return boxes[0];
  };
  const a = box(from, from + 1), b = box(to - 1, to);
  return [a.left + 0.5, a.top + a.height / 2, b.right - 0.5, b.top + b.height / 2];
}"""


def drag_over(page: Page, words: str, *, to: str = "", within: Locator | None = None) -> None:
    """Choose the text from `words` to `to` (or just `words`) with the mouse."""
    place = within or page.locator(".article")
    page.locator(".passage > p", has_text=words.split("\n")[0]).first.scroll_into_view_if_needed()
    left, top, right, bottom = place.evaluate(ENDS_OF_TEXT, [words, to or words])
    page.mouse.move(left, top)
    page.mouse.down()
    page.mouse.move((left + right) / 2, (top + bottom) / 2, steps=4)
    page.mouse.move(right, bottom, steps=4)
    page.mouse.up()

const bound = new WeakMap();

/** The elements matching a selector that this binding has not seen yet. */
export function unbound(root, selector, binding) {
  return [...root.querySelectorAll(selector)].filter(element => {
    const seen = bound.get(element) ?? new Set();
    if (seen.has(binding)) {
      return false;
    }
    seen.add(binding);
    bound.set(element, seen);
    return true;
  });
}

/** What is said stays so long, that nothing is lost when two things are said at once, and nobody finds it there later. */
const SAID_FOR_MS = 10_000;
const SAID_MAX = 5;

/** Says something to screen readers without moving the focus. */
export function say(text) {
  const live = document.getElementById('live');
  if (live) {
    const line = document.createElement('p');
    line.textContent = text;
    live.append(line);
    while (live.childElementCount > SAID_MAX) {
      live.firstElementChild.remove();
    }
    setTimeout(() => line.remove(), SAID_FOR_MS);
  }
}

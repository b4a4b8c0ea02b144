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

/** Says something to screen readers without moving the focus. */
export function say(text) {
  const live = document.getElementById('live');
  if (live) {
    live.textContent = '';
    requestAnimationFrame(() => { live.textContent = text; });
  }
}

// What a test asks a page about itself. Each function answers with a list of complaints, empty when all is well.
window.looking = {
  /** Wider than the window: one would have to scroll sideways to read a line. Regions that scroll by themselves are left alone. */
  sideways() {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) {
      return [];
    }
    const culprits = [...document.body.querySelectorAll('*')]
      .filter(element => element.getBoundingClientRect().right > width + 1 || element.getBoundingClientRect().left < -1)
      .slice(0, 3)
      .map(element => name(element));
    return [`${document.documentElement.scrollWidth} px wide in ${width}: ${culprits.join(', ')}`];
  },

  /** With the spacing of WCAG 1.4.12, no text may be cut off: boxes grow with it. */
  cutOff() {
    const wide = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';
    // A policy may forbid new style elements; a constructed sheet is none.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(wide);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    try {
      return [...document.body.querySelectorAll('button, .btn, a, label, h1, h2, h3, p, dt, dd, li, td, th, legend, .badge')]
        .filter(element => shown(element) && element.innerText?.trim() && clips(element))
        .map(element => `cut off: ${name(element)} "${element.innerText.trim().slice(0, 40)}"`)
        .concat(this.sideways());
    } finally {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter(other => other !== sheet);
    }
  },

  /** Whoever asks for little motion gets none that runs on. */
  moving() {
    return document
      .getAnimations()
      .filter(animation => animation.playState === 'running' && animation.effect?.getComputedTiming().activeDuration > 50)
      .map(animation => `moves: ${name(animation.effect.target)} ${animation.animationName ?? animation.transitionProperty ?? ''}`);
  },

  /** In forced colours backgrounds go: what can be pressed or typed in must still have an edge, or be underlined as a link is. */
  edgeless() {
    return [...document.body.querySelectorAll('.btn, .input, button, select, textarea, input:not([type=hidden])')]
      .filter(element => shown(element) && !bare(element))
      .filter(element => !edge(element) && !edge(element.parentElement) && !edge(element.closest('label') ?? element) && !element.querySelector('svg') && !element.closest('.vh'))
      .map(element => `no edge in forced colours: ${name(element)}`);
  },

  /** As when the page has just been opened. */
  fromTheTop() {
    scrollTo(0, 0);
    document.activeElement?.blur();
    document.querySelectorAll('[data-looked-at]').forEach(element => delete element.dataset.lookedAt);
  },

  /** What now has the focus: that one can see it, and that nothing lies over it. */
  focused() {
    const element = document.activeElement;
    if (!element || element === document.body) {
      return null;
    }
    const seen = element.classList.contains('vh') || element.getBoundingClientRect().width < 2 ? (element.closest('label') ?? document.querySelector(`label[for="${CSS.escape(element.id)}"]`) ?? element) : element;
    const box = seen.getBoundingClientRect();
    const complaints = [];
    // A card around the only link in it may wear the ring for it.
    if (![element, seen, seen.parentElement, seen.closest('article, li, .card'), ...seen.children].some(ringed)) {
      complaints.push(`focus cannot be seen: ${name(element)}`);
    }
    const points = [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.2], [0.5, 0.8]]
      .map(([x, y]) => [box.left + box.width * x, box.top + box.height * y])
      .filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
    const top = points.map(([x, y]) => document.elementFromPoint(x, y));
    if (!top.some(over => over && (seen.contains(over) || over.contains(seen) || over.closest('label')?.contains(element)))) {
      complaints.push(`focus is hidden: ${name(element)} under ${top[0] ? name(top[0]) : 'the edge'}`);
    }
    const order = Number(element.getAttribute('tabindex') ?? 0);
    if (order > 0) {
      complaints.push(`jumps the queue: ${name(element)}`);
    }
    const again = element.dataset.lookedAt !== undefined;
    element.dataset.lookedAt = '';
    return {name: name(element), complaints, again};
  },
};

function name(element) {
  const id = element.id ? '#' + element.id : '';
  const classes = typeof element.className === 'string' && element.className ? '.' + element.className.trim().split(/\s+/).join('.') : '';
  return element.tagName.toLowerCase() + id + classes;
}

function shown(element) {
  const box = element.getBoundingClientRect();
  return box.width > 1 && box.height > 1 && getComputedStyle(element).visibility !== 'hidden' && !element.closest('[inert], .vh, svg');
}

/** Cut off by its own box; an ellipsis that is meant (.trunc) counts only where the text is nowhere else. */
function clips(element) {
  const style = getComputedStyle(element);
  const hides = /hidden|clip/.test(style.overflowX + style.overflowY);
  return hides && !element.matches('.trunc, .trunc *') && (element.scrollHeight > element.clientHeight + 2 || element.scrollWidth > element.clientWidth + 2);
}

/** Icons alone, and ranges and the like, which the browser draws. */
function bare(element) {
  return /^(range|file|color|image)$/.test(element.type) || element.matches('.btn-quiet, .btn-icon, .btn-danger-quiet, .btn-ghost');
}

function edge(element) {
  const style = getComputedStyle(element);
  return ['Top', 'Bottom'].some(side => parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== 'none') || /underline/.test(style.textDecorationLine);
}

function ringed(element) {
  if (!element) {
    return false;
  }
  const style = getComputedStyle(element);
  return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.outlineStyle === 'auto';
}

import {unbound} from './dom.js';

/** data-drawer: a button that opens the element with that id as a drawer; Escape, a click outside or a link in it closes. */
export function bindDrawers(root) {
  for (const button of unbound(root, '[data-drawer]', bindDrawers)) {
    const panel = document.getElementById(button.dataset.drawer);
    if (panel) {
      connect(button, panel);
    }
  }
}

function connect(button, panel) {
  const set = open => {
    panel.classList.toggle('is-open', open);
    document.documentElement.classList.toggle('has-drawer', open);
    button.setAttribute('aria-expanded', String(open));
    if (open) {
      panel.querySelector('a, button')?.focus();
    }
  };
  button.addEventListener('click', () => set(!panel.classList.contains('is-open')));
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && panel.classList.contains('is-open')) {
      set(false);
      button.focus();
    }
  });
  document.addEventListener('click', event => {
    if (panel.classList.contains('is-open') && !button.contains(event.target) && (!panel.contains(event.target) || event.target.closest('a'))) {
      set(false);
    }
  });
}

import {unbound} from './dom.js';

/** details.menu: closes when the focus or a click goes elsewhere, and on Escape. Opening needs no script. */
export function bindMenus(root) {
  for (const menu of unbound(root, 'details.menu', bindMenus)) {
    document.addEventListener('click', event => {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    });
    menu.addEventListener('focusout', event => {
      if (event.relatedTarget && !menu.contains(event.relatedTarget)) {
        menu.open = false;
      }
    });
    menu.addEventListener('keydown', event => {
      if (event.key === 'Escape' && menu.open) {
        menu.open = false;
        menu.querySelector('summary').focus();
      }
    });
  }
}

// Entry of every page. Each module binds to data- attributes; none needs markup written by another.
import {bindCountdowns} from './countdown.js';
import {bindQuantities} from './quantity.js';
import {bindDrawers} from './drawer.js';
import {bindMenus} from './menu.js';
import {bindTabs} from './tabs.js';
import {bindCopies} from './copy.js';
import {bindForms} from './forms.js';
import {bindResults} from './result.js';
import {bindKeeping} from './keep.js';
import {bindLive} from './live.js';
import {bindOffline} from './offline.js';
import {bindDialogs} from './dialog.js';
import {bindSelections} from './selection.js';

const bindings = [bindCountdowns, bindQuantities, bindDrawers, bindMenus, bindTabs, bindCopies, bindForms, bindResults, bindKeeping, bindLive, bindDialogs, bindSelections, bindOffline];

/** Binds what is new below a node. Every binding leaves alone what it has bound before. */
export function bind(root = document) {
  for (const binding of bindings) {
    binding(root);
  }
}

bind();

// Faces replaces parts of the page; what came in new is bound as well.
window.faces?.ajax?.addOnEvent(event => {
  if (event.status === 'success') {
    bind();
  }
});

// So does live.js.
document.addEventListener('live:new', () => bind());

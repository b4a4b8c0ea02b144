// Entry of public pages, which the server joins with all that it imports to one file: visitors come for the first time, often on a telephone.
import {bindCountdowns} from './countdown.js';
import {bindQuantities} from './quantity.js';
import {bindQuotes} from './quote.js';
import {bindDrawers} from './drawer.js';
import {bindMenus} from './menu.js';
import {bindTabs} from './tabs.js';
import {bindCopies} from './copy.js';
import {bindForms} from './forms.js';
import {bindKeeping} from './keep.js';
import {bindOffline} from './offline.js';

for (const binding of [bindCountdowns, bindQuantities, bindQuotes, bindDrawers, bindMenus, bindTabs, bindCopies, bindForms, bindKeeping, bindOffline]) {
  binding(document);
}

import {unbound} from './dom.js';

/** data-tabs: a list of links (a.tab) to panels in the same page. Without a script all panels show, one below the other. */
export function bindTabs(root) {
  for (const list of unbound(root, '[data-tabs]', bindTabs)) {
    const tabs = [...list.querySelectorAll('a[href^="#"]')].filter(tab => document.getElementById(tab.hash.slice(1)));
    if (tabs.length) {
      connect(list, tabs);
    }
  }
}

function connect(list, tabs) {
  const panelOf = tab => document.getElementById(tab.hash.slice(1));
  list.setAttribute('role', 'tablist');
  for (const tab of tabs) {
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-controls', panelOf(tab).id);
    // A list stays a list: with another role its items would belong to nothing.
    if (!panelOf(tab).matches('ol, ul')) {
      panelOf(tab).setAttribute('role', 'tabpanel');
    }
  }
  const choose = (chosen, focus) => {
    for (const tab of tabs) {
      tab.setAttribute('aria-selected', String(tab === chosen));
      tab.tabIndex = tab === chosen ? 0 : -1;
      panelOf(tab).hidden = tab !== chosen;
    }
    if (focus) {
      chosen.focus();
    }
  };
  list.addEventListener('click', event => {
    const tab = event.target.closest('[role="tab"]');
    if (tab) {
      event.preventDefault();
      choose(tab);
      history.replaceState(null, '', tab.hash);
    }
  });
  list.addEventListener('keydown', event => {
    const at = tabs.indexOf(document.activeElement);
    const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    if (step && at >= 0) {
      choose(tabs[(at + step + tabs.length) % tabs.length], true);
    }
  });
  choose(tabs.find(tab => tab.hash === location.hash) ?? tabs.find(tab => tab.getAttribute('aria-selected') === 'true') ?? tabs[0]);
}

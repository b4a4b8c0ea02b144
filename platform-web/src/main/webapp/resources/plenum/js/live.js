import {unbound} from './dom.js';

/**
 * Parts of a page that stay true without loading it again: the server renders the whole page as ever, and the elements with data-region and an id are taken over.
 * With data-region="answer" only from the answer to what was sent: it stays until the next one, however often the page is refreshed.
 *
 * data-refresh-seconds on a region: asks for the page again so often, while it is looked at and nobody is busy in the region. Says so with one "live:new" at the document.
 */
export function bindLive(root) {
  for (const region of unbound(root, '[data-refresh-seconds]', bindLive)) {
    keepFresh(region.id, Number(region.dataset.refreshSeconds) * 1000);
  }
}

// Counts what was sent: a refresh that was asked for before must not overwrite its answer.
let changes = 0;

function keepFresh(id, everyMs) {
  setInterval(async () => {
    const before = changes;
    if (document.hidden || document.getElementById(id)?.contains(document.activeElement)) {
      return;
    }
    try {
      const page = await ask(location.href);
      if (page && before === changes) {
        refresh(page, document.getElementById(id)?.contains(document.activeElement) ? [id] : []);
      }
    } catch {
      // No network now; the next turn tries again.
    }
  }, everyMs);
}

/** Asks for a page; null when it is another one now (logged out), which is then gone to. Throws when there is no answer. */
export async function ask(url, fields) {
  if (fields) {
    changes++;
  }
  const answer = await fetch(url, {
    method: fields ? 'POST' : 'GET',
    body: fields,
    redirect: 'manual',
    credentials: 'same-origin',
    headers: {Accept: 'text/html'},
  });
  if (answer.type === 'opaqueredirect' || [401, 403, 404].includes(answer.status)) {
    location.reload();
    return null;
  }
  if (!answer.ok) {
    throw new Error(`answered ${answer.status}`);
  }
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

/** Takes over the regions of a page that nobody sent anything for, except those named. */
export function refresh(page, except = []) {
  take(page, [...except, ...Array.from(document.querySelectorAll('[data-region="answer"]'), region => region.id)]);
}

/** Takes over the regions of the answer to what was sent, except those named. */
export function take(page, except = []) {
  for (const region of document.querySelectorAll('[data-region]')) {
    const fresh = page.getElementById(region.id);
    if (fresh && !except.includes(region.id) && fresh.innerHTML !== region.dataset.taken) {
      region.dataset.taken = fresh.innerHTML;
      region.replaceChildren(...fresh.childNodes);
    }
  }
  document.dispatchEvent(new CustomEvent('live:new'));
}

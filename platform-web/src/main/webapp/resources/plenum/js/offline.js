import {unbound} from './dom.js';
import {answering} from './reach.js';

const AGE_EVERY_MS = 30_000;
const DAY_MS = 86_400_000;

/**
 * [data-offline]: says from when a page is that is shown without a network. With data-keep the page is one that is kept for that: the service worker begins its work here.
 */
export function bindOffline(root) {
  for (const note of unbound(root, '[data-offline]', bindOffline)) {
    const keptAt = document.querySelector('meta[name="kept-at"]')?.content;
    if (keptAt) {
      show(note, new Date(keptAt));
      answering().then(() => back(note, true));
    }
    const loadedAt = new Date(keptAt ?? performance.timeOrigin);
    addEventListener('offline', () => show(note, loadedAt));
    addEventListener('online', () => back(note, Boolean(keptAt)));
    if ('keep' in note.dataset) {
      keepHere();
    }
  }
}

function show(note, at) {
  const language = document.documentElement.lang || undefined;
  const tell = () => {
    const age = Date.now() - at;
    const time = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, age < DAY_MS ? {timeStyle: 'short'} : {dateStyle: 'medium', timeStyle: 'short'}).format(at);
    note.querySelector('[data-part="text"]').textContent = note.dataset.offline.replace('{0}', time).replace('{1}', ago(age, language));
  };
  tell();
  note.hidden = false;
  clearInterval(note.timer);
  note.timer = setInterval(tell, AGE_EVERY_MS);
}

function ago(age, language) {
  const minutes = Math.max(0, Math.round(age / 60_000));
  const units = new Intl.RelativeTimeFormat(language, {numeric: minutes === 0 ? 'auto' : 'always'});
  if (minutes < 60) {
    return minutes === 0 ? units.format(0, 'second') : units.format(-minutes, 'minute');
  }
  return minutes < 48 * 60 ? units.format(-Math.round(minutes / 60), 'hour') : units.format(-Math.round(minutes / 1440), 'day');
}

/** A kept page is asked for again, unless somebody is in the middle of a sentence. */
function back(note, kept) {
  clearInterval(note.timer);
  note.hidden = true;
  const typing = [...document.querySelectorAll('textarea, input[type="text"]')].some(field => field.value);
  if (kept && !typing) {
    location.reload();
  }
}

async function keepHere() {
  if (!navigator.serviceWorker) {
    return;
  }
  try {
    const first = !navigator.serviceWorker.controller;
    await navigator.serviceWorker.register('/service-worker.js', {scope: '/', updateViaCache: 'none'});
    const {active} = await navigator.serviceWorker.ready;
    if (first) {
      // It has not seen this page being loaded.
      navigator.serviceWorker.addEventListener('message', event => {
        if (event.data?.kept) {
          document.documentElement.dataset.kept = 'true';
        }
      });
      active.postMessage({keep: location.href, files: performance.getEntriesByType('resource').map(entry => entry.name)});
    } else {
      document.documentElement.dataset.kept = 'true';
    }
  } catch {
    // Not in this browser, or not over an insecure line: everything else works as before.
  }
}

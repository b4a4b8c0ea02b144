/**
 * Keeps what a person needs without a network: the portal with tickets, orders, programmes. The server puts VERSION before this text, so that each deployment is another worker.
 *
 * Pages are asked for at the server first, always; a kept one is shown only when there is no answer, and says from when it is (the kept-at in its head, which offline.js reads).
 * What belongs to a person is kept under that person, whom the server names in each answer (Person-Id): another person's first answer, and logging out, remove all of it.
 */
/* global VERSION */
const STATIC = `static-${VERSION}`;
const STATIC_MAX_FILES = 200;
/** Of the deployments before, for pages that were kept then. */
const VERSIONS_KEPT = 2;
/** Pages that are nobody's. */
const PUBLIC = 'pages-public';
const PERSONAL = 'pages-of-';
const PAGES_MAX = 40;
const STATE = 'state';
const OFFLINE = '/offline';
/** Longer than that nobody waits who has the page at hand. */
const PATIENCE_MS = 5000;
const FILES = ['/assets/', '/branding.css', '/brand/', '/jakarta.faces.resource/'];
const KEPT = [/^\/me(\/agenda(\/[^/]+)?|\/messages(\/[^/]+)?)?$/, /^\/orders\/[^/]+\/[^/]+$/, /^\/events\/[^/]+(\/agenda)?$/];
const OWN = [/^\/me(\/|$)/, /^\/orders\//];
/** From a proxy whose application does not answer. */
const NO_ANSWER = new Set([502, 504]);

addEventListener('install', event => event.waitUntil((async () => {
  await keepWhole(new URL(OFFLINE, location.origin));
  await skipWaiting();
})()));

addEventListener('activate', event => event.waitUntil((async () => {
  const before = await state('versions') ?? [];
  const versions = [...before.filter(version => version !== VERSION), VERSION].slice(-VERSIONS_KEPT);
  await remember('versions', versions);
  const files = versions.map(version => `static-${version}`);
  for (const name of await caches.keys()) {
    if (name.startsWith('static-') && !files.includes(name)) {
      await caches.delete(name);
    }
  }
  await clients.claim();
})()));

addEventListener('fetch', event => {
  const {request} = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) {
    return;
  }
  if (request.mode === 'navigate') {
    event.respondWith(url.pathname === '/logout' ? left(request) : page(event, url));
  } else if (FILES.some(start => url.pathname.startsWith(start))) {
    event.respondWith(file(request, url));
  }
});

/** From a page that was loaded before there was a worker: what it consists of. */
addEventListener('message', event => {
  if (event.data?.keep) {
    event.waitUntil((async () => {
      const kept = new URL(event.data.keep);
      if (kept.origin === location.origin && keepable(kept)) {
        await keepWhole(kept, event.data.files ?? []);
      }
      event.source?.postMessage({kept: kept.href});
    })());
  }
});

async function page(event, url) {
  const asked = fetch(event.request);
  asked.catch(() => {});
  try {
    const kept = keepable(url) ? await find(url) : undefined;
    const answer = kept ? await inTime(asked) : await asked;
    if (NO_ANSWER.has(answer.status)) {
      return kept ?? (await caches.match(OFFLINE)) ?? answer;
    }
    const copy = answer.clone();
    event.waitUntil(heard(url, copy));
    return answer;
  } catch {
    return (keepable(url) ? await find(url) : undefined) ?? (await caches.match(OFFLINE)) ?? Response.error();
  }
}

function inTime(answer) {
  return Promise.race([answer, new Promise((_, reject) => setTimeout(() => reject(new Error('no answer in time')), PATIENCE_MS))]);
}

/** Takes note of who somebody is, and keeps the page if it is one to keep. */
async function heard(url, answer) {
  const person = answer.headers.get('Person-Id');
  if (person) {
    await become(person);
  }
  if (answer.status !== 200 || !keepable(url) || !(answer.headers.get('Content-Type') ?? '').startsWith('text/html')) {
    return;
  }
  const own = OWN.some(path => path.test(url.pathname));
  if (own && !person && url.pathname.startsWith('/me')) {
    return;
  }
  await put(person || own ? PERSONAL + (person ?? await state('person') ?? 'nobody') : PUBLIC, url, answer);
}

async function put(name, url, answer) {
  const headers = new Headers(answer.headers);
  headers.delete('Content-Encoding');
  headers.delete('Content-Length');
  const text = await answer.text();
  const dated = text.replace(/<head[^>]*>/, head => `${head}<meta name="kept-at" content="${new Date().toISOString()}">`);
  const cache = await caches.open(name);
  await cache.put(address(url), new Response(dated, {status: 200, headers}));
  await bound(cache, PAGES_MAX);
}

async function find(url) {
  const own = await caches.open(PERSONAL + (await state('person') ?? 'nobody'));
  return (await own.match(address(url))) ?? (await (await caches.open(PUBLIC)).match(address(url)));
}

/** The language is in the page, not in the address under which it is kept. */
function address(url) {
  const plain = new URL(url);
  plain.hash = '';
  plain.searchParams.delete('lang');
  return plain.href;
}

function keepable(url) {
  return url.pathname === OFFLINE || KEPT.some(path => path.test(url.pathname));
}

async function file(request, url) {
  const kept = await caches.match(request);
  if (kept) {
    return kept;
  }
  try {
    const answer = await fetch(request);
    await keepFile(request, answer.clone());
    return answer;
  } catch (away) {
    const newer = await caches.match(url.href.replace(/\/assets\/[^/]+\//, `/assets/${VERSION}/`));
    if (newer) {
      return newer;
    }
    throw away;
  }
}

async function keepFile(request, answer) {
  // Without "immutable" it is not the one version that its address names.
  if (answer.status === 200 && answer.type === 'basic' && /immutable|max-age=31536000/.test(answer.headers.get('Cache-Control') ?? '')) {
    const cache = await caches.open(STATIC);
    await cache.put(request, answer);
    await bound(cache, STATIC_MAX_FILES);
  }
}

async function bound(cache, most) {
  const all = await cache.keys();
  for (const oldest of all.slice(0, Math.max(0, all.length - most))) {
    await cache.delete(oldest);
  }
}

/** A page and what it consists of: files that its markup names, those that they import, and those that it says it has loaded. */
async function keepWhole(url, more = []) {
  const answer = await fetch(url, {credentials: 'same-origin', redirect: 'manual', headers: {Accept: 'text/html'}});
  if (answer.status !== 200) {
    return;
  }
  const text = await answer.clone().text();
  if (url.pathname === OFFLINE) {
    await (await caches.open(STATIC)).put(OFFLINE, answer);
  } else {
    await heard(url, answer);
  }
  const named = [...text.matchAll(/(?:href|src)="(\/[^"#]+)/g)].map(match => new URL(match[1].replaceAll('&amp;', '&'), url).href);
  const seen = new Set();
  const wanted = [...named, ...more];
  while (wanted.length > 0 && seen.size < STATIC_MAX_FILES) {
    const next = new URL(wanted.pop());
    if (seen.has(next.href) || next.origin !== location.origin || !FILES.some(start => next.pathname.startsWith(start))) {
      continue;
    }
    seen.add(next.href);
    if (!(await caches.match(next.href))) {
      const got = await fetch(next.href);
      await keepFile(next.href, got.clone());
      if (next.pathname.endsWith('.js')) {
        wanted.push(...[...(await got.text()).matchAll(/^(?:import|export)[^'"]*['"](\.[^'"]+)['"]/gm)].map(match => new URL(match[1], next).href));
      }
    }
  }
}

/** What others before had on this device is theirs. */
async function become(person) {
  const before = await state('person');
  if (before !== person) {
    await forget();
    await remember('person', person);
  }
}

async function left(request) {
  await forget();
  try {
    return await fetch(request);
  } catch {
    return (await caches.match(OFFLINE)) ?? Response.error();
  }
}

async function forget() {
  for (const name of await caches.keys()) {
    if (name.startsWith(PERSONAL)) {
      await caches.delete(name);
    }
  }
  await (await caches.open(STATE)).delete('/person');
  await new Promise(done => {
    // Pages close theirs when they hear of it (store.js).
    const request = indexedDB.deleteDatabase('portal');
    request.onsuccess = request.onerror = done;
  });
}

async function state(name) {
  const kept = await (await caches.open(STATE)).match(`/${name}`);
  return kept ? kept.json() : undefined;
}

async function remember(name, value) {
  await (await caches.open(STATE)).put(`/${name}`, new Response(JSON.stringify(value)));
}

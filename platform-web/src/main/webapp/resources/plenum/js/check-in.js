// The door: codes come from the camera, from a scanner that types, or from fingers; each is sent once, and again with the same number when the network failed.
import {ask, refresh, take} from './live.js';
import {openCamera} from './camera.js';

const GATE = 'gate';
const RETRY_MS = 2000;
const SEARCH_AFTER_MS = 250;
const SAME_CODE_AGAIN_MS = 4000;

const form = document.querySelector('[data-door]');
const input = document.getElementById('ticketSecret');
const gate = document.getElementById('gate');
const nonce = document.getElementById('nonce');
const search = document.querySelector('[data-search]');
const answer = document.getElementById('answer');
const connection = form.querySelector('[data-connection] .badge');

const waiting = [];
let sending = false;

gate.value ||= localStorage.getItem(GATE) ?? '';
gate.addEventListener('change', () => localStorage.setItem(GATE, gate.value));

form.addEventListener('submit', event => {
  event.preventDefault();
  const button = event.submitter;
  const typed = !button || button.id === 'check' || button.id === 'enter';
  if (document.activeElement === search) {
    find();
    return;
  }
  if (typed && !input.value.trim()) {
    input.focus();
    return;
  }
  const fields = new URLSearchParams(new FormData(form));
  if (button?.name) {
    fields.set(button.name, button.value);
  } else {
    fields.set('check', '');
  }
  input.value = '';
  nonce.value = freshNumber();
  waiting.push(fields);
  send();
});

/** One after the other, in the order of the scans. */
async function send() {
  if (sending) {
    return;
  }
  sending = true;
  while (waiting.length > 0) {
    try {
      const page = await ask(location.href, waiting[0]);
      waiting.shift();
      if (page) {
        take(page);
      }
    } catch {
      say(waiting.length);
      await new Promise(resolve => setTimeout(resolve, RETRY_MS));
    }
  }
  say(0);
  sending = false;
  ready();
}

function say(count) {
  const text = connection.querySelector('span');
  connection.classList.toggle('ok', count === 0);
  connection.classList.toggle('warn', count > 0);
  text.textContent = count > 0 ? form.dataset.waiting.replace('{0}', String(count)) : form.dataset.online;
}

function freshNumber() {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18)))).replaceAll('+', '-').replaceAll('/', '_');
}

// A scanner is a keyboard: whatever it types belongs into the field, unless somebody is typing elsewhere. On phones the field would open the keyboard, so they touch it themselves.
function ready() {
  if (matchMedia('(pointer: fine)').matches && ![search, gate].includes(document.activeElement)) {
    input.focus({preventScroll: true});
  }
}
document.addEventListener('keydown', event => {
  const busy = event.target.closest?.('input, select, textarea, button, a, summary');
  if (!busy && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
    input.focus({preventScroll: true});
  }
});
ready();

answer.addEventListener('click', event => {
  if (event.target.closest('[data-next]')) {
    answer.replaceChildren();
    ready();
  }
});

// --- the list at the door

let searching;
search.addEventListener('input', () => {
  clearTimeout(searching);
  searching = setTimeout(find, SEARCH_AFTER_MS);
});

async function find() {
  clearTimeout(searching);
  const here = new URL(location.href);
  if (search.value.trim()) {
    here.searchParams.set('q', search.value.trim());
  } else {
    here.searchParams.delete('q');
  }
  history.replaceState(null, '', here);
  try {
    const page = await ask(here);
    if (page) {
      refresh(page);
    }
  } catch {
    // No network: the list stays as it is.
  }
}

// --- the camera

let lastCode = '';
let lastAt = 0;
openCamera(form, code => {
  const now = Date.now();
  if (code === lastCode && now - lastAt < SAME_CODE_AGAIN_MS) {
    lastAt = now;
    return;
  }
  lastCode = code;
  lastAt = now;
  input.value = code;
  form.requestSubmit();
});

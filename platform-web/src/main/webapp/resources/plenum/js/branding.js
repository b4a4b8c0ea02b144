import {ask, take} from './live.js';

// Shows the look while it is being chosen. The server derives every shade and rates it; this asks for it and puts it into the frame.
const ASK_AFTER_MS = 250;
const form = document.querySelector('[data-brand-form]');
const frame = form.querySelector('[data-preview]');
const field = id => document.getElementById(id);
const isColour = value => /^#[0-9a-f]{6}$/i.test(value);
let view = 'event';
let mode = 'light';
let width = 1200;
let waiting;

/** What was typed, without files and what belongs to the form itself. */
function draft() {
  const typed = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && !name.includes('.') && name !== 'version' && name !== form.id) {
      typed.set(name, value);
    }
  }
  return typed;
}

async function show() {
  const query = draft();
  try {
    const page = await ask(`${form.dataset.brandForm}/pairs?${query}`);
    if (page) {
      take(page);
    }
  } catch {
    // No network now; the next change tries again.
  }
  if (form.dataset.event) {
    query.set('event', form.dataset.event);
  }
  const specimens = form.dataset.specimens;
  frame.src = view === 'mail' ? `${specimens}/mail?${query}` : `${form.dataset.brandForm}/${view}?${query}`;
  for (const link of form.querySelectorAll('[data-specimen]')) {
    link.href = `${specimens}/${link.dataset.specimen}?${query}`;
  }
}

function changed() {
  clearTimeout(waiting);
  waiting = setTimeout(show, ASK_AFTER_MS);
}

/** As wide as it says, and then made to fit. */
function fit() {
  const room = frame.parentElement.clientWidth;
  const scale = Math.min(1, room / width);
  frame.style.width = `${width}px`;
  frame.style.transform = `scale(${scale})`;
  frame.style.height = `${frame.parentElement.clientHeight / scale}px`;
  frame.style.marginInlineStart = `${Math.max(0, (room - width) / 2)}px`;
}

function dress() {
  const page = frame.contentDocument;
  if (page?.body) {
    page.documentElement.dataset.theme = mode;
    // A mail follows its reader's system; the frame passes on what it is given.
    frame.style.colorScheme = mode;
    page.body.inert = true;
  }
}

function pressed(attribute, button) {
  for (const other of form.querySelectorAll(`[${attribute}]`)) {
    other.setAttribute('aria-pressed', String(other === button));
  }
}

form.addEventListener('input', event => {
  const picked = event.target.dataset.colourOf;
  if (picked) {
    field(picked).value = event.target.value;
  }
  const swatch = form.querySelector(`[data-colour-of="${event.target.id}"]`);
  if (swatch && isColour(event.target.value)) {
    swatch.value = event.target.value.toLowerCase();
  }
  changed();
});
form.addEventListener('change', changed);
form.addEventListener('click', event => {
  const button = event.target.closest('button');
  if (!button) {
    return;
  }
  if (button.dataset.take) {
    const target = field(button.dataset.takeFor);
    target.closest('details')?.setAttribute('open', '');
    target.value = button.dataset.take;
    target.dispatchEvent(new Event('input', {bubbles: true}));
    target.focus();
  } else if (button.dataset.previewView) {
    view = button.dataset.previewView;
    pressed('data-preview-view', button);
    show();
  } else if (button.dataset.previewMode) {
    mode = button.dataset.previewMode;
    pressed('data-preview-mode', button);
    dress();
  } else if (button.dataset.previewWidth) {
    width = Number(button.dataset.previewWidth);
    pressed('data-preview-width', button);
    fit();
  }
});
frame.addEventListener('load', dress);
new ResizeObserver(fit).observe(frame.parentElement);
fit();
dress();
if (form.querySelector('.error')) {
  // What was refused is in the form; the frame still has what is stored.
  show();
}

// A row that was moved takes the focus along: the same button, or the other one at the end of the list.
const moved = document.querySelector('.was-moved');
(moved?.disabled ? moved.parentElement.querySelector('input:not([disabled])') : moved)?.focus();

// The event form: a code made from the name as it is typed, and the time zone one is in.

const CODE_LENGTH_MAX_CHARS = 40;

for (const code of document.querySelectorAll('[data-slug-of]')) {
  const name = document.getElementById(code.dataset.slugOf);
  const suggest = () => { code.placeholder = slug(name.value); };
  name?.addEventListener('input', suggest);
  suggest();
  code.addEventListener('change', () => { code.value = slug(code.value); });
}

function slug(text) {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
    .replace(/ß/g, 'ss').replace(/[^a-z0-9]+/g, '-').slice(0, CODE_LENGTH_MAX_CHARS).replace(/^-+|-+$/g, '');
}

for (const zone of document.querySelectorAll('[data-own-zone="guess"]')) {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone.value === 'UTC' && [...zone.options].some(option => option.value === here)) {
    zone.value = here;
  }
}

// An event does not end before it starts: a later start takes the end along.
const start = document.getElementById('startsAt');
const end = document.getElementById('endsAt');
start?.addEventListener('change', () => {
  if (end && start.value && (!end.value || end.value < start.value)) {
    end.value = start.value;
  }
});

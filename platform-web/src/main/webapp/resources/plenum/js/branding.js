// Shows the look while it is being chosen, and whether text can be read on it. The server decides; this only says so sooner.
const RATIO_MIN = 4.5;
const form = document.querySelector('[data-brand-form]');
const preview = document.querySelector('[data-brand-preview]');
const field = id => document.getElementById(id);
const isColour = value => /^#[0-9a-f]{6}$/i.test(value);

function show() {
  for (const [id, token] of [['primaryColor', '--tenant-primary'], ['accentColor', '--tenant-accent']]) {
    const value = field(id).value.trim();
    if (isColour(value)) {
      preview.style.setProperty(token, value);
      form.querySelector(`[data-colour-of="${id}"]`).value = value.toLowerCase();
      rate(id, value);
    }
  }
  const heading = form.querySelector('input[name="headingFont"]:checked')?.dataset;
  if (heading) {
    preview.style.setProperty('--tenant-font-heading', heading.stack);
    preview.style.setProperty('--face-weight', heading.weight);
    preview.style.setProperty('--face-tracking', heading.tracking);
    preview.style.setProperty('--face-leading', heading.leading);
    preview.style.setProperty('--face-scale', heading.scale);
  }
  const body = form.querySelector(`input[name="headingFont"][value="${field('bodyFont').value}"]`);
  if (body) {
    preview.style.setProperty('--tenant-font-body', body.dataset.stack);
  }
  preview.style.setProperty('--tenant-radius', `${field('radiusPx').value}px`);
  preview.querySelector('[data-preview-name]').textContent = field('name').value;
  art(field('heroArt').value.toLowerCase());
}

function art(name) {
  const box = preview.querySelector('.hero-art');
  box.hidden = name === 'none';
  const use = box.querySelector('use');
  use?.setAttribute('href', use.getAttribute('href').replace(/#.*/, `#${name}`));
}

function rate(id, colour) {
  const row = form.querySelector(`[data-ratio-of="${id}"]`);
  const [legible, faint] = form.querySelector('[data-ratio-words]').dataset.ratioWords.split('|');
  const ratio = contrast(colour, row.dataset.ink);
  const demo = row.querySelector('.demo');
  demo.style.background = colour;
  demo.style.color = row.dataset.ink;
  row.querySelector('b').textContent = `${ratio.toFixed(1)}:1`;
  const badge = row.querySelector('.badge');
  badge.className = `badge ${ratio >= RATIO_MIN ? 'ok' : 'bad'}`;
  badge.textContent = ratio >= RATIO_MIN ? legible : faint;
}

/** WCAG 2.2: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one, other) {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(colour) {
  const [r, g, b] = [1, 3, 5].map(at => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

form.addEventListener('input', event => {
  const typed = event.target.dataset.colourOf;
  if (typed) {
    field(typed).value = event.target.value;
  }
  show();
});
for (const button of document.querySelectorAll('[data-preview-mode]')) {
  button.addEventListener('click', () => {
    preview.style.colorScheme = button.dataset.previewMode;
    for (const other of document.querySelectorAll('[data-preview-mode]')) {
      other.setAttribute('aria-pressed', String(other === button));
    }
  });
}
preview.style.colorScheme = 'light';
show();

import {unbound} from './dom.js';

/**
 * data-quantity: a stepper around a number input; data-minor: price of one in minor units.
 * data-total-of: an element that shows the sum of all steppers in the same form; data-currency and data-digits say how.
 * data-count-of: an element that shows how many were chosen. data-needs-quantity: a button that waits for the first one.
 */
export function bindQuantities(root) {
  for (const stepper of unbound(root, '[data-quantity]', bindQuantities)) {
    const input = stepper.querySelector('input');
    stepper.addEventListener('click', event => {
      const button = event.target.closest('[data-step]');
      if (button) {
        input.value = String(within(input, number(input) + Number(button.dataset.step)));
        input.dispatchEvent(new Event('input', {bubbles: true}));
        input.dispatchEvent(new Event('change', {bubbles: true}));
      }
    });
    input.addEventListener('input', () => show(stepper));
    show(stepper);
  }
}

function number(input) {
  return Number.parseInt(input.value, 10) || 0;
}

function within(input, value) {
  return Math.max(Number(input.min || 0), Math.min(Number(input.max || 999), value));
}

function show(stepper) {
  const input = stepper.querySelector('input');
  const value = number(input);
  stepper.querySelector('[data-step="-1"]').disabled = input.disabled || value <= Number(input.min || 0);
  stepper.querySelector('[data-step="1"]').disabled = input.disabled || value >= Number(input.max || 999);
  stepper.closest('.tline')?.classList.toggle('is-on', value > 0);
  const form = stepper.closest('form');
  if (form) {
    total(form);
  }
}

function total(form) {
  let count = 0;
  let minor = 0;
  for (const stepper of form.querySelectorAll('[data-quantity]')) {
    const value = number(stepper.querySelector('input'));
    count += value;
    minor += value * Number(stepper.dataset.minor || 0);
  }
  // With promo codes the server says what it comes to, see quote.js.
  for (const place of form.querySelector('[data-quote]') ? [] : document.querySelectorAll('[data-total-of]')) {
    const digits = Number(place.dataset.digits ?? 2);
    const format = new Intl.NumberFormat(document.documentElement.lang, {style: 'currency', currency: place.dataset.currency});
    place.textContent = format.format(minor / 10 ** digits);
  }
  for (const place of document.querySelectorAll('[data-count-of]')) {
    place.textContent = String(count);
  }
  for (const button of document.querySelectorAll('[data-needs-quantity]')) {
    button.disabled = count === 0;
  }
}

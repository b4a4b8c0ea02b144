import {unbound} from './dom.js';

/** Waits for the last of several changes. */
const PAUSE_MS = 200;

/**
 * data-quote: a list of amounts that shows what the choice in its form costs with the promo codes in data-codes. The server is asked after each change, because only it
 * knows what codes do. data-code-text: what a code's amount is called, {0} being the code; data-waived-text: what is waived without one; data-tax-text: the tax in a line, {0} being the rate.
 */
export function bindQuotes(root) {
  for (const list of unbound(root, '[data-quote]', bindQuotes)) {
    const form = list.closest('form');
    let waiting;
    let asked = 0;
    const ask = async () => {
      const mine = ++asked;
      const quote = await quoted(list, form);
      if (mine === asked) {
        show(list, quote);
      }
    };
    form.addEventListener('input', event => {
      if (event.target.closest('[data-quantity]')) {
        clearTimeout(waiting);
        waiting = setTimeout(ask, PAUSE_MS);
      }
    });
    if (list.childElementCount === 0) {
      ask();
    }
  }
}

async function quoted(list, form) {
  const items = [...form.querySelectorAll('[data-quantity]')]
    .map(stepper => ({ticketTypeId: stepper.dataset.of, quantity: Number.parseInt(stepper.querySelector('input').value, 10) || 0}))
    .filter(item => item.quantity > 0);
  if (items.length === 0) {
    return {lines: [], total: null};
  }
  try {
    const answer = await fetch(list.dataset.quote, {
      method: 'POST',
      headers: {'Content-Type': 'application/json', Accept: 'application/json'},
      body: JSON.stringify({items, promoCodes: list.dataset.codes.split(' ')}),
    });
    return answer.ok ? await answer.json() : {lines: [], total: null, unknown: true};
  } catch {
    return {lines: [], total: null, unknown: true};
  }
}

function show(list, quote) {
  list.replaceChildren(...quote.lines.flatMap(line => [
    row('', `${line.quantity} × ${line.name}`, line.listPrice, line.quantity),
    ...line.reductions.map(less => row('sub', less.promoCode === null ? list.dataset.waivedText : list.dataset.codeText.replace('{0}', less.promoCode), less.each, -line.quantity)),
    ...(line.tax.amountMinor === 0 ? [] : [row('sub', list.dataset.taxText.replace('{0}', String(line.taxRatePercent)), line.tax, 1)]),
  ]));
  for (const place of document.querySelectorAll('[data-total-of]')) {
    place.textContent = quote.unknown ? '' : money(quote.total?.amountMinor ?? 0, place.dataset.currency);
  }
}

function row(kind, name, each, times) {
  const div = document.createElement('div');
  div.className = kind;
  const term = document.createElement('dt');
  term.textContent = name;
  const amount = document.createElement('dd');
  amount.textContent = money(each.amountMinor * times, each.currency);
  div.append(term, amount);
  return div;
}

function money(minor, currency) {
  const format = new Intl.NumberFormat(document.documentElement.lang, {style: 'currency', currency});
  return format.format(minor / 10 ** format.resolvedOptions().maximumFractionDigits);
}

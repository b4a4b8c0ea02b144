// Ticket shop for other sites: <ticket-shop event="code"></ticket-shop>. Asks its own origin for what is on sale, without cookies; what is chosen goes along in the address
// of the shop. Works where a page allows scripts and connections of this origin and nothing else: styles are made in script, nothing is written into the page itself.
(() => {
  const origin = new URL(document.currentScript.src).origin;
  const name = 'ticket-shop';
  if (customElements.get(name)) {
    return;
  }

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { display: block; color-scheme: light; font: inherit; line-height: 1.45; }
    :host([theme="dark"]) { color-scheme: dark; }
    :host([theme="auto"]) { color-scheme: light dark; }
    :host([hidden]) { display: none; }
    * { box-sizing: border-box; margin: 0; }
    section { display: grid; gap: 16px; padding: 20px; color: var(--text); background: var(--surface); border: 1px solid var(--border); border-radius: calc(var(--radius) * 1.6); container-type: inline-size; }
    h2 { font-size: 1.25em; line-height: 1.2; text-wrap: balance; }
    p { color: var(--quiet); }
    ul { display: grid; padding: 0; list-style: none; border-top: 1px solid var(--border); }
    li { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; justify-content: space-between; padding-block: 14px; border-bottom: 1px solid var(--border); }
    .what { flex: 1 1 200px; display: grid; gap: 2px; }
    .what b { font-weight: 600; }
    small { color: var(--quiet); font-size: 0.875em; }
    .price { font-variant-numeric: tabular-nums; font-weight: 600; white-space: nowrap; }
    .count { display: flex; align-items: center; border: 1px solid var(--strong); border-radius: var(--radius); }
    .count button { width: 44px; height: 44px; border: 0; background: none; color: inherit; font: inherit; font-size: 1.25em; cursor: pointer; }
    .count button:disabled { opacity: 0.4; cursor: default; }
    .count input { width: 44px; height: 44px; border: 0; background: none; color: inherit; font: inherit; text-align: center; appearance: textfield; }
    .count input::-webkit-inner-spin-button, .count input::-webkit-outer-spin-button { appearance: none; }
    .foot { display: flex; flex-wrap: wrap; gap: 12px 20px; align-items: center; justify-content: space-between; }
    .go { display: inline-flex; align-items: center; min-height: 48px; padding: 0 22px; border-radius: var(--radius); background: var(--button); color: var(--on-button); font-weight: 600; text-decoration: none; }
    .go[aria-disabled="true"] { opacity: 0.5; }
    :focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
  `);

  class TicketShop extends HTMLElement {
    static observedAttributes = ['event', 'lang', 'target'];

    #root = this.attachShadow({mode: 'open'});
    #colors = new CSSStyleSheet();
    #asked = 0;

    constructor() {
      super();
      this.#root.adoptedStyleSheets = [sheet, this.#colors];
    }

    connectedCallback() {
      this.#load();
    }

    attributeChangedCallback() {
      if (this.isConnected) {
        this.#load();
      }
    }

    async #load() {
      const asked = ++this.#asked;
      const lang = (this.lang || document.documentElement.lang || navigator.language || '').slice(0, 2).toLowerCase();
      const code = encodeURIComponent(this.getAttribute('event') ?? '');
      const address = `${origin}/widget/${code}.json?lang=${encodeURIComponent(lang)}`;
      try {
        const answer = await fetch(address, {credentials: 'omit', referrerPolicy: 'no-referrer'});
        const shop = answer.ok ? await answer.json() : null;
        if (asked === this.#asked) {
          shop ? this.#show(shop) : this.#root.replaceChildren();
          this.dispatchEvent(new CustomEvent(shop ? 'ticket-shop-ready' : 'ticket-shop-unavailable', {bubbles: true}));
        }
      } catch {
        this.dispatchEvent(new CustomEvent('ticket-shop-unavailable', {bubbles: true}));
      }
    }

    #show(shop) {
      const look = shop.look;
      this.#colors.replaceSync(`:host { --radius: ${Number(look.radiusPx)}px; ${look.colors.map(each =>
        `--${each.name}: light-dark(${each.light}, ${each.dark});`).join(' ')} }`);
      const money = new Intl.NumberFormat(locale(shop), {style: 'currency', currency: shop.currency});
      const amount = minor => money.format(minor / 10 ** money.resolvedOptions().maximumFractionDigits);
      const chosen = new Map();
      const box = make('section', {lang: shop.lang, 'aria-label': shop.name});
      const total = make('span', {class: 'price', role: 'status'});
      const go = make('a', {class: 'go', target: this.getAttribute('target') || '_blank', rel: 'noopener'}, shop.words.choose);
      const update = () => {
        let sum = 0;
        const query = new URLSearchParams();
        for (const [ticket, count] of chosen) {
          if (count > 0) {
            sum += ticket.priceMinor * count;
            query.set(`q-${ticket.code}`, count);
          }
        }
        query.set('lang', shop.lang);
        total.textContent = `${shop.words.total}: ${amount(sum)}`;
        go.href = `${shop.url}/tickets?${query}`;
      };
      const list = make('ul', {});
      for (const ticket of shop.tickets) {
        list.append(row(ticket, shop, amount, count => {
          chosen.set(ticket, count);
          update();
        }));
      }
      update();
      box.append(make('h2', {}, shop.name), make('p', {}, [dates(shop), shop.venue].filter(Boolean).join(' · ')));
      if (shop.tickets.length) {
        box.append(list, wrap('div', {class: 'foot'}, total, go));
      } else {
        box.append(make('p', {}, shop.words.none));
      }
      this.#root.replaceChildren(box);
    }
  }

  function row(ticket, shop, amount, changed) {
    const item = make('li', {});
    const what = wrap('div', {class: 'what'}, make('b', {}, ticket.name));
    if (ticket.description) {
      what.append(make('small', {}, ticket.description));
    }
    const open = ticket.state === 'ON_SALE';
    const said = open ? ticket.few ? shop.words.left.replace('{0}', ticket.available) : '' : state(ticket, shop);
    if (said) {
      what.append(make('small', {}, said));
    }
    item.append(what, make('span', {class: 'price'}, ticket.priceMinor ? amount(ticket.priceMinor) : shop.words.free));
    if (open) {
      item.append(counter(ticket, shop, changed));
    }
    return item;
  }

  function counter(ticket, shop, changed) {
    const input = make('input', {type: 'number', min: '0', max: String(ticket.max), value: '0', inputmode: 'numeric', 'aria-label': ticket.name});
    const less = make('button', {type: 'button', 'aria-label': `${shop.words.less} ${ticket.name}`}, '−');
    const more = make('button', {type: 'button', 'aria-label': `${shop.words.more} ${ticket.name}`}, '+');
    const set = wanted => {
      const before = Number(input.dataset.now ?? 0);
      let count = Math.min(ticket.max, Math.max(0, Math.trunc(wanted) || 0));
      if (count > 0 && count < ticket.min) {
        count = count < before ? 0 : ticket.min;
      }
      input.value = count;
      input.dataset.now = count;
      less.disabled = count === 0;
      more.disabled = count >= ticket.max;
      changed(count);
    };
    less.addEventListener('click', () => set(input.valueAsNumber - 1));
    more.addEventListener('click', () => set(input.valueAsNumber + 1));
    input.addEventListener('change', () => set(input.valueAsNumber));
    less.disabled = true;
    return wrap('div', {class: 'count', role: 'group', 'aria-label': ticket.name}, less, input, more);
  }

  function state(ticket, shop) {
    if (ticket.state === 'NOT_YET') {
      const from = new Intl.DateTimeFormat(locale(shop), {dateStyle: 'long', timeStyle: 'short', timeZone: shop.timeZone}).format(new Date(ticket.salesStartAt));
      return shop.words.from.replace('{0}', from);
    }
    return ticket.state === 'SOLD_OUT' ? shop.words.soldOut : shop.words.ended;
  }

  /** As the shop writes dates: English without a country is that of Europe. */
  function locale(shop) {
    return shop.lang === 'en' ? 'en-GB' : shop.lang;
  }

  function dates(shop) {
    return new Intl.DateTimeFormat(locale(shop), {dateStyle: 'long', timeZone: shop.timeZone}).formatRange(new Date(shop.startsAt), new Date(shop.endsAt));
  }

  function make(tag, attributes, text) {
    const element = document.createElement(tag);
    for (const [key, value] of Object.entries(attributes)) {
      element.setAttribute(key, value);
    }
    if (text !== undefined) {
      element.textContent = text;
    }
    return element;
  }

  function wrap(tag, attributes, ...children) {
    const element = make(tag, attributes);
    element.append(...children);
    return element;
  }

  customElements.define(name, TicketShop);
})();

import {unbound, say} from './dom.js';
import {answering} from './reach.js';
import {keep, remove, waiting} from './store.js';

const KIND = 'star';
/** From a server that is just starting, or from a proxy before it. */
const UNAVAILABLE = new Set([502, 503, 504]);

/**
 * form[data-star] with the person's id: marks a session as one's own. Without a network the wish is kept and sent when there is one, the last word on each session once; the server takes it as often
 * as it comes.
 */
class Stars {
  #root;
  #person;
  #sending = null;
  /** False from an attempt that nobody answered until one is. */
  #answered = true;

  constructor(root) {
    this.#root = root;
    this.#person = root.dataset.stars;
    root.addEventListener('submit', event => {
      const form = event.target.closest('form[data-star]');
      if (form) {
        event.preventDefault();
        this.#wish(form.elements.namedItem('session').value, form.elements.namedItem('wanted').value === 'true');
      }
    });
    addEventListener('online', () => this.#send());
    this.#begin();
  }

  async #begin() {
    const keptAt = document.querySelector('meta[name="kept-at"]')?.content ?? '';
    for (const wish of await this.#all()) {
      if (wish.sent && !(keptAt && wish.at > keptAt)) {
        // This page knows of it.
        await remove(wish.id).catch(() => {});
      } else {
        this.#show(wish.session, wish.wanted, !wish.sent);
      }
    }
    this.#send();
  }

  async #all() {
    try {
      return await waiting(KIND, this.#person);
    } catch {
      return [];
    }
  }

  async #waiting() {
    return (await this.#all()).filter(wish => !wish.sent);
  }

  async #wish(session, wanted) {
    this.#show(session, wanted, true);
    const wish = {id: `${KIND}:${this.#person}:${session}`, kind: KIND, person: this.#person, session, wanted, at: new Date().toISOString()};
    try {
      await keep(wish);
      await this.#send();
    } catch {
      // No room to keep it: sent at once or not at all.
      await this.#post(wish);
    }
  }

  /** One after the other, and not twice at a time. */
  #send() {
    this.#sending = (this.#sending ?? Promise.resolve()).then(async () => {
      for (const wish of await this.#waiting()) {
        if (!(await this.#post(wish))) {
          return;
        }
      }
    });
    return this.#sending;
  }

  /** False when there is no network, or nobody answers. */
  async #post(wish) {
    let answer;
    try {
      answer = await fetch('/me/stars', {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams({session: wish.session, wanted: wish.wanted, person: this.#person}),
      });
    } catch {
      this.#unanswered(wish);
      return false;
    }
    if (UNAVAILABLE.has(answer.status)) {
      this.#unanswered(wish);
      return false;
    }
    if (answer.type === 'opaqueredirect' && !this.#answered) {
      // The server that came back does not know this session any more; the page leads to the log-in, and there it is sent.
      location.reload();
      return false;
    }
    this.#answered = true;
    const final = answer.status === 204 || answer.status === 404;
    if (final) {
      const newer = (await this.#waiting()).find(other => other.id === wish.id);
      if (newer?.at === wish.at) {
        const stored = answer.status === 204;
        // Remembered a while longer: the page that is kept for when there is no network may be older.
        await (stored ? keep({...wish, sent: true}) : remove(wish.id)).catch(() => {});
        this.#show(wish.session, stored && wish.wanted, false);
      }
    }
    return final;
  }

  #unanswered(wish) {
    this.#answered = false;
    this.#show(wish.session, wish.wanted, true);
    answering().then(() => this.#send());
  }

  #show(session, wanted, pending) {
    const waits = pending && !(navigator.onLine && this.#answered);
    for (const row of this.#root.querySelectorAll(`[data-session="${CSS.escape(session)}"]`)) {
      const button = row.querySelector('button');
      button.setAttribute('aria-pressed', String(wanted));
      row.querySelector('[name="wanted"]').value = String(!wanted);
      row.dataset.pending = String(waits);
      button.title = waits ? this.#root.dataset.wordWaiting : '';
    }
    this.#own(session, wanted);
    if (waits) {
      say(this.#root.dataset.wordWaiting);
    }
  }

  /** The list of one's own, in the order of the programme. */
  #own(session, wanted) {
    const list = this.#root.querySelector('[data-part="own"]');
    const there = list.querySelector(`[data-session="${CSS.escape(session)}"]`);
    if (!wanted) {
      there?.remove();
    } else if (!there) {
      const all = [...this.#root.querySelectorAll('[data-session]')].filter(row => !list.contains(row)).map(row => row.dataset.session);
      const copy = this.#root.querySelector(`[data-session="${CSS.escape(session)}"]`)?.cloneNode(true);
      const next = [...list.children].find(row => all.indexOf(row.dataset.session) > all.indexOf(session));
      if (copy) {
        list.insertBefore(copy, next ?? null);
      }
    }
    this.#root.querySelector('[data-part="none"]').hidden = list.children.length > 0;
  }
}

for (const root of unbound(document, '[data-stars]', Stars)) {
  new Stars(root);
}

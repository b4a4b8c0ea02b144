import {unbound, say} from './dom.js';
import {Connection} from './chat/connection.js';
import {Outbox} from './chat/outbox.js';
import {Timeline} from './chat/timeline.js';

/** Shown at first and with every look further back. */
const PAGE_MESSAGES = 50;
const TYPING_EVERY_MS = 3000;
const TYPING_SHOWN_MS = 4500;
const READ_EVERY_MS = 2000;
const RETRY_AFTER_MS = 3000;
/** Problems that pass: the message is sent again by itself. */
const PASSING = new Set(['rate-limited', 'message-not-stored', 'channel-busy', 'unavailable']);

/**
 * data-chat on an element with data-channel, data-seq (newest message), data-me, data-name and the words in data-word-…; inside it [data-chat=list], template[data-chat=message], form[data-chat=composer],
 * [data-chat=state], [data-chat=typing], [data-chat=online], button[data-chat=older].
 */
class Conversation {
  #root;
  #channel;
  #me;
  #words;
  #outbox;
  #timeline;
  #connection;
  /** Up to here everything was heard. */
  #seq;
  #readSeq = 0;
  #readTimer = 0;
  #typedAt = 0;
  #typing = new Map();

  constructor(root, outbox) {
    this.#root = root;
    this.#channel = root.dataset.channel;
    this.#me = {id: root.dataset.me, name: root.dataset.name};
    this.#words = Object.fromEntries(Object.entries(root.dataset).filter(([key]) => key.startsWith('word')).map(([key, text]) => [key[4].toLowerCase() + key.slice(5), text]));
    const language = document.documentElement.lang || undefined;
    // As the server writes dates: English without a country is that of Europe.
    this.#words.locale = language === 'en' ? 'en-GB' : language;
    this.#seq = Math.max(0, Number(root.dataset.seq) - PAGE_MESSAGES);
    this.#outbox = outbox;
    this.#timeline = new Timeline(this.#part('list'), this.#part('message'), this.#me.id, this.#words);
    this.#outbox.messages.forEach(message => this.#timeline.showPending(message, this.#me));
    this.#part('older').hidden = this.#seq === 0;
    this.#bind();
    const url = new URL('/ws/channels', location.href);
    url.protocol = url.protocol.replace('http', 'ws');
    this.#connection = new Connection(url, {state: name => this.#state(name), open: () => this.#opened(), event: event => this.#heard(event)});
    this.#connection.open();
  }

  #part(name) {
    return this.#root.querySelector(`[data-chat="${name}"]`);
  }

  #bind() {
    const form = this.#part('composer');
    const input = form.elements.namedItem('text');
    const draft = `draft:${this.#me.id}:${this.#channel}`;
    input.value ||= sessionStorage.getItem(draft) ?? '';
    form.addEventListener('submit', event => {
      event.preventDefault();
      if (this.#say(input.value)) {
        input.value = '';
        sessionStorage.removeItem(draft);
      }
      input.focus();
    });
    input.addEventListener('keydown', event => {
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        form.requestSubmit();
      }
    });
    input.addEventListener('input', () => {
      sessionStorage.setItem(draft, input.value);
      this.#tellTyping();
    });
    this.#part('list').addEventListener('click', event => this.#failedAction(event.target.closest('button')));
    this.#part('list').addEventListener('scroll', () => this.#markRead(), {passive: true});
    document.addEventListener('visibilitychange', () => this.#markRead());
    this.#part('older').addEventListener('click', () => this.#connection.send({type: 'history', channel: this.#channel, before: this.#timeline.first, limit: PAGE_MESSAGES}));
  }

  #say(text) {
    if (!text.trim() || this.#outbox.full) {
      return false;
    }
    const message = this.#outbox.add(text.trim());
    this.#timeline.showPending(message, this.#me);
    this.#send(message);
    return true;
  }

  /** What cannot be sent now is sent on the next opening. */
  #send({clientId, text, replyTo}) {
    this.#connection.send({type: 'send', channel: this.#channel, clientId, text, replyTo});
  }

  #opened() {
    this.#connection.send({type: 'subscribe', channel: this.#channel, after: this.#seq});
    // What is on the screen may have been edited while nobody told us.
    if (Number.isFinite(this.#timeline.first)) {
      this.#connection.send({type: 'history', channel: this.#channel, before: this.#seq + 1, limit: PAGE_MESSAGES});
    }
    this.#outbox.messages.filter(message => !message.failed).forEach(message => this.#send(message));
  }

  #heard(event) {
    if (event.channel && event.channel !== this.#channel) {
      return;
    }
    switch (event.type) {
      case 'subscribed': this.#state('live'); this.#markRead(); break;
      case 'message': this.#message(event); break;
      case 'message-edited': if (event.seq >= this.#timeline.first) { this.#timeline.show(event); } break;
      case 'message-deleted': this.#timeline.deleted(event.seq); break;
      case 'reaction': this.#timeline.reacted(event); break;
      case 'history': this.#history(event); break;
      case 'ack': this.#acknowledged(event); break;
      case 'typing': this.#typed(event.person); break;
      case 'presence': this.#part('online').textContent = this.#words.online.replace('{0}', event.online); break;
      case 'problem': this.#problem(event); break;
    }
  }

  #message(event) {
    if (event.seq <= this.#seq) {
      return;
    }
    this.#seq = event.seq;
    if (event.author.id === this.#me.id) {
      this.#outbox.settle(event.clientId);
    } else {
      this.#typing.delete(event.author.id);
      this.#showTyping();
      if (document.visibilityState === 'visible') {
        say(`${event.author.name}: ${event.text}`);
      }
    }
    this.#timeline.show(event);
    this.#markRead();
  }

  #acknowledged({clientId, seq}) {
    this.#outbox.settle(clientId);
    // One that was stored before and sent again: its place is above, where it is or will be read with the history.
    if (seq <= this.#seq) {
      this.#timeline.drop(clientId);
    }
  }

  #history({items, more}) {
    const first = this.#timeline.first;
    this.#timeline.prepend(() => items.forEach(item => this.#timeline.show(item)));
    if (items.length === 0 || items[0].seq < first) {
      this.#part('older').hidden = !more;
    }
  }

  #problem(problem) {
    if (problem.clientId && PASSING.has(problem.code)) {
      setTimeout(() => this.#outbox.messages.filter(message => message.clientId === problem.clientId).forEach(message => this.#send(message)), RETRY_AFTER_MS);
    } else if (problem.clientId) {
      this.#outbox.fail(problem.clientId, problem.detail);
      this.#outbox.messages.filter(message => message.clientId === problem.clientId).forEach(message => this.#timeline.showPending(message, this.#me));
    } else if (problem.code === 'not-found') {
      this.#state('closed');
    }
  }

  #failedAction(button) {
    const clientId = button?.closest('[data-client-id]')?.dataset.clientId;
    if (!clientId) {
      return;
    }
    if (button.dataset.part === 'retry') {
      this.#outbox.retry(clientId);
      this.#outbox.messages.filter(message => message.clientId === clientId).forEach(message => {
        this.#timeline.showPending(message, this.#me);
        this.#send(message);
      });
    } else if (button.dataset.part === 'discard') {
      this.#outbox.settle(clientId);
      this.#timeline.drop(clientId);
    }
  }

  #state(name) {
    const state = this.#part('state');
    if (this.#root.dataset.state !== name) {
      this.#root.dataset.state = name;
      state.hidden = name === 'live';
      state.textContent = this.#words[name.replace(/-./, dash => dash[1].toUpperCase())] ?? '';
      this.#timeline.reachable(name !== 'offline');
    }
  }

  #tellTyping() {
    if (Date.now() - this.#typedAt > TYPING_EVERY_MS) {
      this.#typedAt = Date.now();
      this.#connection.send({type: 'typing', channel: this.#channel});
    }
  }

  #typed(person) {
    clearTimeout(this.#typing.get(person.id)?.timer);
    this.#typing.set(person.id, {name: person.name, timer: setTimeout(() => {
      this.#typing.delete(person.id);
      this.#showTyping();
    }, TYPING_SHOWN_MS)});
    this.#showTyping();
  }

  #showTyping() {
    const names = [...this.#typing.values()].map(each => each.name);
    this.#part('typing').textContent = names.length === 0 ? '' : names.length === 1 ? this.#words.typing.replace('{0}', names[0]) : this.#words.typingMany.replace('{0}', names.length);
  }

  /** Says how far this person has read, when the end is in view. */
  #markRead() {
    if (this.#readTimer || this.#readSeq >= this.#seq || document.visibilityState !== 'visible' || !this.#timeline.atEnd) {
      return;
    }
    this.#readTimer = setTimeout(() => {
      this.#readTimer = 0;
      if (this.#connection.send({type: 'read', channel: this.#channel, seq: this.#seq})) {
        this.#readSeq = this.#seq;
      }
    }, READ_EVERY_MS);
  }
}

for (const root of unbound(document, '[data-chat="conversation"]', Conversation)) {
  Outbox.opened(root.dataset.me, root.dataset.channel).then(outbox => new Conversation(root, outbox));
}

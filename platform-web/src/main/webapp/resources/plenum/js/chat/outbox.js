/**
 * Messages that the server has not acknowledged, kept in this tab until it has: a reload sends them again under the same clientId, which the server stores once.
 */
const KEPT_MAX_MESSAGES = 200;

export class Outbox {
  #key;
  #messages;

  /** person is part of the name, so that nobody's words are sent by the next to log in. */
  constructor(person, channel) {
    this.#key = `chat:${person}:${channel}`;
    this.#messages = read(this.#key);
  }

  /** Oldest first: {clientId, text, replyTo, at, failed}. */
  get messages() {
    return [...this.#messages];
  }

  get full() {
    return this.#messages.length >= KEPT_MAX_MESSAGES;
  }

  add(text, replyTo) {
    const message = {clientId: crypto.randomUUID(), text, replyTo, at: new Date().toISOString()};
    this.#messages.push(message);
    this.#keep();
    return message;
  }

  /** The server has it. */
  settle(clientId) {
    this.#messages = this.#messages.filter(message => message.clientId !== clientId);
    this.#keep();
  }

  /** The server will never take it as it is; it stays until the author tries again or drops it. */
  fail(clientId, reason) {
    this.#change(clientId, reason);
  }

  retry(clientId) {
    this.#change(clientId, undefined);
  }

  #change(clientId, failed) {
    this.#messages = this.#messages.map(message => message.clientId === clientId ? {...message, failed} : message);
    this.#keep();
  }

  #keep() {
    try {
      sessionStorage.setItem(this.#key, JSON.stringify(this.#messages));
    } catch {
      // No room or not allowed: what is unsent then lives as long as the page.
    }
  }
}

function read(key) {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

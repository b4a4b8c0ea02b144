import {keep, remove, waiting} from '../store.js';

/**
 * Messages that the server has not acknowledged, kept in this browser until it has: after a reload, or another day, they are sent again under the same clientId, which the server stores once.
 */
const KEPT_MAX_MESSAGES = 200;
const KIND = 'message';

export class Outbox {
  #person;
  #channel;
  #messages;

  /** person is part of the entry, so that nobody's words are sent by the next to log in. */
  static async opened(person, channel) {
    let messages = [];
    try {
      messages = (await waiting(KIND, person)).filter(message => message.channel === channel);
    } catch {
      // Not allowed here: what is unsent lives as long as the page.
    }
    return new Outbox(person, channel, messages);
  }

  constructor(person, channel, messages = []) {
    this.#person = person;
    this.#channel = channel;
    this.#messages = messages;
  }

  /** Oldest first: {clientId, text, replyTo, at, failed}. */
  get messages() {
    return [...this.#messages];
  }

  get full() {
    return this.#messages.length >= KEPT_MAX_MESSAGES;
  }

  add(text, replyTo) {
    const clientId = crypto.randomUUID();
    const message = {id: clientId, kind: KIND, person: this.#person, channel: this.#channel, clientId, text, replyTo, at: new Date().toISOString()};
    this.#messages.push(message);
    keep(message).catch(() => {});
    return message;
  }

  /** The server has it. */
  settle(clientId) {
    this.#messages = this.#messages.filter(message => message.clientId !== clientId);
    remove(clientId).catch(() => {});
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
    this.#messages.filter(message => message.clientId === clientId).forEach(message => keep(message).catch(() => {}));
  }
}

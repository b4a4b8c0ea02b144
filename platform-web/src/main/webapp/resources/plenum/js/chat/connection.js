/**
 * One socket to /ws/channels that is opened again whenever it ends. Says what state it is in and hands every event on; what to say on opening is the owner's.
 */
const FIRST_PAUSE_MS = 500;
const PAUSE_MAX_MS = 15_000;
/** A connection that lasted this long was a good one: the pauses start anew. */
const STABLE_AFTER_MS = 10_000;
const QUIET_MAX_MS = 30_000;
const ANSWER_WITHIN_MS = 10_000;

export class Connection {
  #url;
  #on;
  #socket = null;
  #failures = 0;
  #timer = 0;
  #heartbeat = 0;
  #openedAt = 0;
  #ended = false;

  /** on: {state(name), open(), event(object)}; states are connecting, live, offline, signed-out. */
  constructor(url, on) {
    this.#url = url;
    this.#on = on;
    addEventListener('online', () => this.#hurry());
    addEventListener('offline', () => this.#drop());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.#hurry());
    // A page in the back/forward cache must not hold a socket.
    addEventListener('pagehide', () => this.#drop());
    addEventListener('pageshow', event => event.persisted && this.#hurry());
  }

  open() {
    clearTimeout(this.#timer);
    this.#on.state(this.#failures === 0 ? 'connecting' : 'offline');
    const socket = new WebSocket(this.#url);
    this.#socket = socket;
    socket.addEventListener('open', () => {
      if (socket !== this.#socket) {
        return;
      }
      this.#openedAt = Date.now();
      this.#listen();
      this.#on.open();
    });
    socket.addEventListener('message', message => {
      if (socket !== this.#socket) {
        return;
      }
      this.#listen();
      const heard = JSON.parse(message.data);
      for (const event of Array.isArray(heard) ? heard : [heard]) {
        this.#on.event(event);
      }
    });
    socket.addEventListener('close', () => this.#lost(socket));
  }

  /** False when there is no connection; the caller keeps what it wanted to say. */
  send(event) {
    if (this.#socket?.readyState !== WebSocket.OPEN) {
      return false;
    }
    this.#socket.send(JSON.stringify(event));
    return true;
  }

  /** Browsers do not tell of a network that went away, so a quiet line is asked whether it is still there. */
  #listen() {
    clearTimeout(this.#heartbeat);
    this.#heartbeat = setTimeout(() => {
      this.send({type: 'ping'});
      this.#heartbeat = setTimeout(() => this.#drop(), ANSWER_WITHIN_MS);
    }, QUIET_MAX_MS);
  }

  /** Without a network the other side cannot answer the close, and the browser would wait for that: this socket no longer counts from now on. */
  #drop() {
    const socket = this.#socket;
    if (socket) {
      this.#lost(socket);
      socket.close();
    }
  }

  #lost(socket) {
    if (socket !== this.#socket || this.#ended) {
      return;
    }
    clearTimeout(this.#heartbeat);
    this.#socket = null;
    const stable = this.#openedAt > 0 && Date.now() - this.#openedAt > STABLE_AFTER_MS;
    const refused = this.#openedAt === 0;
    this.#failures = stable ? 0 : this.#failures + 1;
    this.#openedAt = 0;
    this.#on.state('offline');
    if (refused && this.#failures > 1) {
      this.#askWhetherSignedOut();
    }
    const longest = Math.min(PAUSE_MAX_MS, FIRST_PAUSE_MS * 2 ** this.#failures);
    // Jitter over the whole pause, so that a thousand people do not come back in the same instant.
    this.#timer = setTimeout(() => this.open(), Math.random() * longest);
  }

  #hurry() {
    if (!this.#socket && !this.#ended) {
      this.open();
    }
  }

  /** A handshake does not say why it was refused; the page itself does. */
  async #askWhetherSignedOut() {
    try {
      const answer = await fetch(location.href, {method: 'HEAD', redirect: 'manual', cache: 'no-store'});
      if (answer.type === 'opaqueredirect' || answer.status === 401) {
        this.#ended = true;
        clearTimeout(this.#timer);
        this.#on.state('signed-out');
      }
    } catch {
      // No network: the next attempt will tell.
    }
  }
}

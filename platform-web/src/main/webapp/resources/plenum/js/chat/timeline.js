/** The list of messages: in the order of the sequence, what is not yet acknowledged at the end. Only text is ever set, never markup. */
const NEAR_END_PX = 80;

export class Timeline {
  #list;
  #template;
  #me;
  #words;
  #bySeq = new Map();
  #byClient = new Map();
  #reachable = true;

  constructor(list, template, me, words) {
    this.#list = list;
    this.#template = template;
    this.#me = me;
    this.#words = words;
  }

  get first() {
    return Math.min(...this.#bySeq.keys(), Infinity);
  }

  get atEnd() {
    return this.#list.scrollHeight - this.#list.scrollTop - this.#list.clientHeight < NEAR_END_PX;
  }

  toEnd() {
    this.#list.scrollTop = this.#list.scrollHeight;
  }

  /** Shows a stored message, or what became of it. */
  show(message) {
    const follow = this.atEnd;
    const pending = message.author.id === this.#me ? this.#byClient.get(message.clientId) : undefined;
    const item = this.#bySeq.get(message.seq) ?? pending ?? this.#item();
    this.#byClient.delete(message.clientId);
    const isNew = !this.#bySeq.has(message.seq);
    this.#bySeq.set(message.seq, item);
    item.dataset.seq = message.seq;
    item.dataset.id = message.id;
    delete item.dataset.state;
    this.#fill(item, message.author, message.at, message.deletedAt ? this.#words.deleted : message.text);
    part(item, 'text').classList.toggle('flagged', Boolean(message.deletedAt));
    part(item, 'state').textContent = message.editedAt && !message.deletedAt ? this.#words.edited : '';
    part(item, 'failed').hidden = true;
    this.#reactions(item, message.reactions ?? []);
    if (isNew) {
      this.#place(item, message.seq);
      this.#days();
      if (follow) {
        this.toEnd();
      }
    }
  }

  /** Shows a message on its way. */
  showPending(message, author) {
    const item = this.#byClient.get(message.clientId) ?? this.#item();
    this.#byClient.set(message.clientId, item);
    item.dataset.clientId = message.clientId;
    item.dataset.state = message.failed ? 'failed' : 'pending';
    this.#fill(item, author, message.at, message.text);
    part(item, 'state').textContent = message.failed ? '' : this.#onItsWay();
    part(item, 'failed').hidden = !message.failed;
    part(item, 'reason').textContent = message.failed ?? '';
    this.#list.append(item);
    this.toEnd();
  }

  /** Whether what is on its way can go at all. */
  reachable(reachable) {
    this.#reachable = reachable;
    for (const item of this.#byClient.values()) {
      if (item.dataset.state === 'pending') {
        part(item, 'state').textContent = this.#onItsWay();
      }
    }
  }

  #onItsWay() {
    return this.#reachable ? this.#words.sending : this.#words.waiting;
  }

  drop(clientId) {
    this.#byClient.get(clientId)?.remove();
    this.#byClient.delete(clientId);
  }

  deleted(seq) {
    const item = this.#bySeq.get(seq);
    if (item) {
      part(item, 'text').textContent = this.#words.deleted;
      part(item, 'text').classList.add('flagged');
      part(item, 'state').textContent = '';
      this.#reactions(item, []);
    }
  }

  reacted({seq, emoji, count}) {
    const item = this.#bySeq.get(seq);
    if (item) {
      const others = [...part(item, 'reactions').children].map(each => ({emoji: each.dataset.emoji, count: Number(each.dataset.count)})).filter(each => each.emoji !== emoji);
      this.#reactions(item, count > 0 ? [...others, {emoji, count}] : others);
    }
  }

  /** Runs the change and keeps what is being read where it is. */
  prepend(change) {
    const before = this.#list.scrollHeight;
    change();
    this.#list.scrollTop += this.#list.scrollHeight - before;
  }

  #item() {
    return this.#template.content.firstElementChild.cloneNode(true);
  }

  #fill(item, author, at, text) {
    const own = author.id === this.#me;
    item.classList.toggle('own', own);
    part(item, 'avatar').hidden = own;
    part(item, 'avatar').textContent = initials(author.name);
    part(item, 'author').hidden = own;
    part(item, 'author').textContent = author.name;
    part(item, 'text').classList.toggle('own', own);
    part(item, 'text').textContent = text;
    const time = part(item, 'time');
    time.dateTime = at;
    time.textContent = new Date(at).toLocaleTimeString(this.#words.locale, {hour: '2-digit', minute: '2-digit'});
  }

  #reactions(item, reactions) {
    part(item, 'reactions').replaceChildren(...reactions.map(({emoji, count}) => {
      const chip = document.createElement('span');
      chip.className = 'react';
      chip.dataset.emoji = emoji;
      chip.dataset.count = count;
      chip.textContent = `${emoji} ${count}`;
      return chip;
    }));
  }

  #place(item, seq) {
    // Nearly always the newest; looking from the end finds its place at once.
    let before = null;
    for (let each = this.#list.lastElementChild; each; each = each.previousElementSibling) {
      if (each.dataset.seq && Number(each.dataset.seq) < seq) {
        break;
      }
      if (each !== item) {
        before = each;
      }
    }
    this.#list.insertBefore(item, before);
  }

  /** A line between the days. */
  #days() {
    for (const line of this.#list.querySelectorAll('[data-day]')) {
      line.remove();
    }
    let last = '';
    for (const item of this.#list.querySelectorAll('[data-seq]')) {
      const day = new Date(part(item, 'time').dateTime).toLocaleDateString(this.#words.locale, {weekday: 'long', day: 'numeric', month: 'long'});
      if (day !== last) {
        const line = document.createElement('li');
        line.className = 'day';
        line.dataset.day = day;
        const words = document.createElement('span');
        words.textContent = day;
        line.append(words);
        item.before(line);
        last = day;
      }
    }
  }
}

function part(item, name) {
  return item.querySelector(`[data-part="${name}"]`);
}

/** As the server makes them: of the first and the last word that has a letter or a digit. */
function initials(name) {
  const letters = [...name.matchAll(/(?<!\S)[^\s\p{L}\p{N}]*([\p{L}\p{N}])/gu)].map(match => match[1]);
  return ((letters[0] ?? '') + (letters.length > 1 ? letters.at(-1) : '')).toUpperCase();
}

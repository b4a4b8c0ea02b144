import {say} from './dom.js';

const SHOWN_MS = 6000;
const SHOWN_WITH_UNDO_MS = 10_000;

/** Shows a sentence at the edge of the page; with undo, a button that calls it once. Resolves true when it was undone. */
export function toast(text, {undo, undoLabel} = {}) {
  const host = document.getElementById('toasts');
  if (!host) {
    return Promise.resolve(false);
  }
  const box = document.createElement('div');
  box.className = 'toast';
  const words = document.createElement('span');
  words.textContent = text;
  box.append(words);
  host.append(box);
  say(text);
  return new Promise(resolve => {
    const end = undone => {
      clearTimeout(timer);
      box.remove();
      resolve(undone);
    };
    const timer = setTimeout(() => end(false), undo ? SHOWN_WITH_UNDO_MS : SHOWN_MS);
    if (undo) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = undoLabel ?? host.dataset.undo;
      button.addEventListener('click', () => {
        undo();
        end(true);
      }, {once: true});
      box.append(button);
    }
  });
}

import {unbound} from './dom.js';

// One long buzz, two short ones, three: told apart without looking.
const BUZZ_MS = {g: [400], a: [120, 80, 120], r: [120, 80, 120, 80, 120]};

/** data-result: what the door said (g, a, r). */
export function bindResults(root) {
  for (const result of unbound(root, '[data-result]', bindResults)) {
    navigator.vibrate?.(BUZZ_MS[result.dataset.result] ?? []);
  }
}

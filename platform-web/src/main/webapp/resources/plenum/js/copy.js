import {unbound} from './dom.js';
import {toast} from './toast.js';

/** data-copy: copies its value, or the text of the element named in data-copy-from. */
export function bindCopies(root) {
  for (const button of unbound(root, '[data-copy], [data-copy-from]', bindCopies)) {
    button.addEventListener('click', async () => {
      const from = document.getElementById(button.dataset.copyFrom ?? '');
      await navigator.clipboard.writeText(button.dataset.copy || from?.textContent.trim() || '');
      toast(document.getElementById('toasts').dataset.copied);
    });
  }
}

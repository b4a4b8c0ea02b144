import {unbound} from './dom.js';

/** data-select, data-select-all: boxes that tick rows for the form they name; its data-bulk counts them. Which bar shows is the style sheet's. */
export function bindSelections(root) {
  for (const bar of unbound(root, '[data-bulk]', bindSelections)) {
    const form = bar.closest('form');
    const all = document.querySelector(`[data-select-all="${form.id}"]`);
    const rows = () => [...document.querySelectorAll(`[data-select="${form.id}"]`)];
    const count = () => {
      const boxes = rows();
      const ticked = boxes.filter(box => box.checked).length;
      bar.querySelector('[data-bulk-count]').textContent = ticked;
      form.classList.toggle('has-selection', ticked > 0);
      boxes.forEach(box => box.closest('tr')?.classList.toggle('is-selected', box.checked));
      if (all) {
        all.checked = ticked > 0 && ticked === boxes.length;
        all.indeterminate = ticked > 0 && ticked < boxes.length;
      }
    };
    const set = checked => {
      rows().forEach(box => { box.checked = checked; });
      count();
    };
    document.addEventListener('change', event => {
      if (event.target === all) {
        set(all.checked);
      } else if (event.target.dataset?.select === form.id) {
        count();
      }
    });
    bar.querySelector('[data-bulk-none]').addEventListener('click', () => {
      set(false);
      all?.focus();
    });
    // What the browser ticked again when one came back.
    addEventListener('pageshow', count);
    count();
  }
}

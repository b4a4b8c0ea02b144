import {unbound} from './dom.js';
import {toast} from './toast.js';

/**
 * data-focus: takes the focus when the page opens (the summary of mistakes).
 * data-once on a form: the button that sent it shows that it works and cannot send again.
 * data-confirm on a button: the first press asks (its label changes to the value), the second acts.
 * data-undoable on a button: acts only when the toast with that sentence has gone without Undo; what it is about (data-undoable-for, an id) hides at once.
 * data-submit-on-change on a select or checkbox: sends its form.
 */
export function bindForms(root) {
  unbound(root, '[data-focus]', bindForms)[0]?.focus();
  for (const form of unbound(root, 'form[data-once]', bindForms)) {
    // The server's messages stand at the fields, in the page's language and look; the browser's own would come first and hide them.
    form.noValidate = true;
    form.addEventListener('submit', event => working(event.submitter));
  }
  for (const button of unbound(root, '[data-confirm]', bindForms)) {
    confirmFirst(button);
  }
  for (const button of unbound(root, '[data-undoable]', bindForms)) {
    undoable(button);
  }
  for (const input of unbound(root, '[data-submit-on-change]', bindForms)) {
    input.addEventListener('change', () => input.form.requestSubmit());
    // Whoever comes back finds what the address asks for, not what was chosen before leaving.
    addEventListener('pageshow', () => input.form.reset());
  }
}

function working(button) {
  if (!button) {
    return;
  }
  // Not disabled: a disabled button would not send its own name.
  button.classList.add('is-loading');
  button.setAttribute('aria-busy', 'true');
  addEventListener('pageshow', () => button.classList.remove('is-loading'), {once: true});
}

const ASKED_FOR_MS = 4000;

function confirmFirst(button) {
  button.addEventListener('click', event => {
    if (button.dataset.asked) {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    // Faces makes buttons as inputs, whose label is their value.
    const text = button instanceof HTMLInputElement ? 'value' : 'textContent';
    const label = button[text];
    button.dataset.asked = 'true';
    button[text] = button.dataset.confirm;
    setTimeout(() => {
      delete button.dataset.asked;
      button[text] = label;
    }, ASKED_FOR_MS);
  }, {capture: true});
}

function undoable(button) {
  let settled = false;
  button.addEventListener('click', async event => {
    if (settled) {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    const subject = document.getElementById(button.dataset.undoableFor ?? '');
    subject?.setAttribute('hidden', '');
    const undone = await toast(button.dataset.undoable, {undo: () => subject?.removeAttribute('hidden')});
    if (!undone) {
      settled = true;
      button.click();
    }
  }, {capture: true});
}

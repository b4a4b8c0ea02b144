import {unbound} from './dom.js';

/**
 * data-dialog: a button that opens the dialog (pl:dialog) with that id. When the dialog has a button data-dialog-confirm, that one does what the first button would have done without a script.
 * The browser itself keeps the focus inside, closes on Escape and gives the focus back.
 */
export function bindDialogs(root) {
  for (const button of unbound(root, '[data-dialog]', bindDialogs)) {
    button.addEventListener('click', event => asked(button, event), {capture: true});
  }
  for (const dialog of unbound(root, 'dialog.dialog', bindDialogs)) {
    dialog.addEventListener('click', event => {
      // The dialog itself is only hit beside its content, on the backdrop.
      if (event.target === dialog || event.target.closest('[data-dialog-close]')) {
        dialog.close();
      }
    });
  }
}

function asked(button, event) {
  const dialog = document.getElementById(button.dataset.dialog);
  if (!dialog || button.dataset.sure) {
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  const confirm = dialog.querySelector('[data-dialog-confirm]');
  if (confirm) {
    confirm.onclick = () => {
      dialog.close();
      button.dataset.sure = 'true';
      button.click();
      delete button.dataset.sure;
    };
  }
  dialog.showModal();
}

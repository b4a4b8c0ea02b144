import {unbound} from './dom.js';

/**
 * data-keep on a form: what is typed stays in this tab under the given name, and fills empty fields when the form is shown again, so that a hold that ran out or a reload costs
 * nobody their typing. Passwords and hidden
 * fields are never kept, and a box only within .kept: what is agreed to has to be read again.
 */
export function bindKeeping(root) {
  for (const form of unbound(root, 'form[data-keep]', bindKeeping)) {
    const key = `keep:${form.dataset.keep}`;
    const kept = JSON.parse(sessionStorage.getItem(key) ?? '{}');
    for (const input of fields(form)) {
      if (!input.value && kept[input.name]) {
        input.value = kept[input.name];
      }
    }
    for (const box of boxes(form)) {
      box.checked ||= kept[box.name] === true;
    }
    form.addEventListener('input', () => sessionStorage.setItem(key, JSON.stringify(Object.fromEntries([
      ...fields(form).map(input => [input.name, input.value]), ...boxes(form).map(box => [box.name, box.checked])]))));
  }
}

function fields(form) {
  return [...form.elements].filter(input => input.name && ['text', 'email', 'tel', 'url', 'date', 'select-one', 'textarea'].includes(input.type));
}

function boxes(form) {
  return [...form.querySelectorAll('.kept input[type=checkbox]')];
}

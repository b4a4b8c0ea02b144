import {unbound} from './dom.js';

/**
 * data-keep on a form: what is typed stays in this tab under the given name, and fills empty fields when the form is shown again, so that a hold that ran out or a reload costs
 * nobody their typing. Passwords and hidden fields are never kept.
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
    form.addEventListener('input', () => sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(fields(form).map(input => [input.name, input.value])))));
  }
}

function fields(form) {
  return [...form.elements].filter(input => input.name && ['text', 'email', 'tel', 'textarea'].includes(input.type));
}

// Giving back: the chosen tickets' prices stand in the amount until somebody writes another one.

for (const tickets of document.querySelectorAll('[data-sums-into]')) {
  const amount = document.getElementById(tickets.dataset.sumsInto);
  const digits = Number(tickets.dataset.digits);
  let suggested = '';
  tickets.addEventListener('change', () => {
    const minor = [...tickets.querySelectorAll('input:checked')].reduce((sum, box) => sum + Number(box.dataset.minor), 0);
    if (amount.value === suggested) {
      suggested = minor === 0 ? '' : (minor / 10 ** digits).toFixed(digits);
      amount.value = suggested;
    }
  });
}

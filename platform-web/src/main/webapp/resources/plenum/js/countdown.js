import {say, unbound} from './dom.js';

const SAID_AT_SECONDS = [300, 60];
const LOW_SECONDS = 120;

/** data-countdown: ISO instant; data-total: seconds of the whole hold; data-say, data-over: sentences; data-then: where to go at the end. */
export function bindCountdowns(root) {
  for (const element of unbound(root, '[data-countdown]', bindCountdowns)) {
    start(element);
  }
}

function start(element) {
  const end = Date.parse(element.dataset.countdown);
  if (Number.isNaN(end)) {
    return;
  }
  const total = Number(element.dataset.total);
  const text = element.querySelector('b');
  const ring = element.querySelector('.ring');
  let before = Infinity;
  const tick = () => {
    const left = Math.max(0, Math.ceil((end - Date.now()) / 1000));
    const shown = clock(left);
    text.textContent = shown;
    ring?.style.setProperty('--v', String(Math.min(100, (left / total) * 100)));
    element.classList.toggle('low', left <= LOW_SECONDS);
    if (SAID_AT_SECONDS.some(mark => before > mark && left <= mark && before !== Infinity)) {
      say(element.dataset.say.replace('{0}', shown));
    }
    if (left === 0) {
      clearInterval(timer);
      over(element);
    }
    before = left;
  };
  const timer = setInterval(tick, 1000);
  tick();
}

function over(element) {
  say(element.dataset.over);
  element.dispatchEvent(new CustomEvent('countdown:over', {bubbles: true}));
  if (element.dataset.then) {
    location.assign(element.dataset.then);
  }
}

function clock(seconds) {
  const two = number => String(number).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  return `${hours > 0 ? `${hours}:` : ''}${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

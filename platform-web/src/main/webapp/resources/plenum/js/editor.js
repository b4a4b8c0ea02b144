// A text area with data-editor around it becomes a page to write on; what is written goes back into the text area, so the form sends the same with and without this script.
// The server builds the text anew from the few elements it knows, whatever comes from here.
import {unbound} from './dom.js';

const STYLES = ['p', 'h2', 'h3', 'blockquote'];
const BLOCKS = new Map([['H1', 'h2'], ['H2', 'h2'], ['H3', 'h3'], ['H4', 'h3'], ['H5', 'h3'], ['H6', 'h3'], ['P', 'p'], ['DIV', 'p'], ['UL', 'ul'], ['OL', 'ol'], ['LI', 'li'], ['BLOCKQUOTE', 'blockquote'], ['BR', 'br']]);
const INLINE = new Map([['B', 'strong'], ['STRONG', 'strong'], ['I', 'em'], ['EM', 'em'], ['A', 'a']]);
const GONE = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'META', 'LINK', 'TITLE', 'IFRAME', 'OBJECT', 'SVG', 'MATH']);
const ADDRESS = /^(https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i;

for (const host of unbound(document, '[data-editor]', 'editor')) {
  enhance(host);
}
for (const form of unbound(document, 'form[data-guard]', 'guard')) {
  guard(form);
}

function enhance(host) {
  const source = document.getElementById(host.dataset.editor);
  const [tools, style, text, heading, subheading, quote, bold, italic, bullets, numbers, link, linkTo, linkSet, linkGone] = host.dataset.words.split('|');
  const paper = document.createElement('div');
  Object.assign(paper, {className: 'input editor-paper prose', contentEditable: 'true', lang: host.dataset.lang ?? ''});
  for (const [name, value] of [['role', 'textbox'], ['aria-multiline', 'true'], ['aria-label', host.dataset.label], ['aria-describedby', source.getAttribute('aria-describedby')]]) {
    paper.setAttribute(name, value);
  }
  paper.append(clean(parsed(source.value)));
  const bar = document.createElement('div');
  bar.className = 'editor-bar';
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', tools);
  const kinds = document.createElement('select');
  kinds.className = 'input';
  kinds.setAttribute('aria-label', style);
  [text, heading, subheading, quote].forEach((name, at) => kinds.add(new Option(name, STYLES[at])));
  const buttons = [
    button('B', bold, 'bold', 'strong'),
    button('I', italic, 'italic', 'em'),
    button(icon('bullets'), bullets, 'insertUnorderedList'),
    button(icon('numbers'), numbers, 'insertOrderedList'),
    button(icon('link'), link, null)
  ];
  bar.append(kinds, ...buttons);
  const linking = linkRow(linkTo, linkSet, linkGone);
  source.before(bar, linking.row, paper);
  source.classList.add('vh');
  source.tabIndex = -1;
  // Labels and the list of mistakes lead to the field that is sent.
  source.addEventListener('focus', () => paper.focus());
  document.execCommand('defaultParagraphSeparator', false, 'p');
  document.execCommand('styleWithCSS', false, 'false');

  const changed = () => {
    source.value = written(paper);
    source.dispatchEvent(new Event('input', {bubbles: true}));
  };
  const run = (command, value) => {
    paper.focus();
    document.execCommand(command, false, value);
    changed();
    show();
  };
  const show = () => {
    if (!paper.contains(getSelection().anchorNode)) {
      return;
    }
    kinds.value = STYLES.find(each => each !== 'p' && closest(paper, each)) ?? 'p';
    for (const each of buttons) {
      each.setAttribute('aria-pressed', String(each.dataset.command ? document.queryCommandState(each.dataset.command) : Boolean(closest(paper, 'a'))));
    }
  };

  let range = null;
  const keepRange = () => {
    const selection = getSelection();
    if (selection.rangeCount && paper.contains(selection.anchorNode)) {
      range = selection.getRangeAt(0).cloneRange();
    }
  };
  const restore = () => {
    paper.focus();
    if (range) {
      const selection = getSelection();
      selection.removeAllRanges();
      selection.addRange(range);
    }
  };
  const openLink = () => {
    keepRange();
    linking.address.value = closest(paper, 'a')?.getAttribute('href') ?? '';
    linking.row.hidden = false;
    linking.address.focus();
  };
  const closeLink = () => {
    linking.row.hidden = true;
    restore();
  };
  const setLink = () => {
    let address = linking.address.value.trim();
    if (/^[^@\s/:]+@[^@\s/]+\.[^@\s/]+$/.test(address)) {
      address = `mailto:${address}`;
    } else if (address && !ADDRESS.test(address)) {
      address = `https://${address.replace(/^[a-z]+:(\/\/)?/i, '')}`;
    }
    linking.row.hidden = true;
    restore();
    const present = closest(paper, 'a');
    if (!address) {
      unlink();
    } else if (present) {
      present.href = address;
      changed();
    } else if (getSelection().isCollapsed) {
      const fresh = document.createElement('a');
      fresh.href = address;
      fresh.textContent = address.replace(/^(https?:\/\/|mailto:|tel:)/i, '');
      run('insertHTML', fresh.outerHTML);
    } else {
      run('createLink', address);
    }
  };
  const unlink = () => {
    linking.row.hidden = true;
    restore();
    const present = closest(paper, 'a');
    if (present) {
      present.replaceWith(...present.childNodes);
      changed();
    }
  };

  kinds.addEventListener('change', () => {
    restore();
    if (closest(paper, 'blockquote')) {
      document.execCommand('outdent');
    }
    run('formatBlock', kinds.value);
  });
  for (const each of buttons) {
    // Pressing with the mouse leaves the selection where it is.
    each.addEventListener('mousedown', event => event.preventDefault());
    each.addEventListener('click', () => {
      restore();
      each.dataset.command ? run(each.dataset.command) : openLink();
    });
  }
  rove(bar);
  linking.set.addEventListener('click', setLink);
  linking.gone.addEventListener('click', unlink);
  linking.address.addEventListener('keydown', event => {
    if (event.key === 'Enter' || event.key === 'Escape') {
      event.preventDefault();
      event.key === 'Enter' ? setLink() : closeLink();
    }
  });
  paper.addEventListener('keydown', event => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      openLink();
    }
  });
  paper.addEventListener('keyup', keepRange);
  paper.addEventListener('mouseup', keepRange);
  paper.addEventListener('input', changed);
  paper.addEventListener('blur', keepRange);
  document.addEventListener('selectionchange', show);
  paper.addEventListener('paste', event => {
    event.preventDefault();
    const html = event.clipboardData.getData('text/html');
    const box = document.createElement('div');
    box.append(html ? clean(parsed(html)) : paragraphs(event.clipboardData.getData('text/plain')));
    document.execCommand('insertHTML', false, box.innerHTML);
    changed();
  });
  paper.addEventListener('drop', event => event.preventDefault());
}

function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'i');
  svg.setAttribute('viewBox', '0 0 24 24');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', new URL(`../icons.svg#${name}`, import.meta.url).href);
  svg.append(use);
  return svg;
}

/** sign: a letter or an icon. */
function button(sign, name, command, face) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'btn btn-sm btn-quiet';
  made.title = name;
  made.setAttribute('aria-label', name);
  made.setAttribute('aria-pressed', 'false');
  if (command) {
    made.dataset.command = command;
  }
  const shown = document.createElement(face ?? 'span');
  shown.append(sign);
  shown.setAttribute('aria-hidden', 'true');
  made.append(shown);
  return made;
}

function linkRow(label, set, gone) {
  const row = document.createElement('div');
  row.className = 'editor-link';
  row.hidden = true;
  const address = document.createElement('input');
  Object.assign(address, {type: 'text', className: 'input', inputMode: 'url', placeholder: 'https://', maxLength: 1000});
  address.setAttribute('aria-label', label);
  const put = button(set, set, null);
  const take = button(gone, gone, null);
  for (const each of [put, take]) {
    each.removeAttribute('aria-pressed');
  }
  row.append(address, put, take);
  return {row, address, set: put, gone: take};
}

/** One stop of the tab key, arrows within (WAI-ARIA toolbar). */
function rove(bar) {
  const stops = [...bar.children];
  stops.forEach((each, at) => { each.tabIndex = at === 0 ? 0 : -1; });
  bar.addEventListener('keydown', event => {
    const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    const at = stops.indexOf(document.activeElement);
    if (!step || at < 0) {
      return;
    }
    event.preventDefault();
    const forward = getComputedStyle(bar).direction === 'rtl' ? -step : step;
    const next = stops[(at + forward + stops.length) % stops.length];
    stops.forEach(each => { each.tabIndex = each === next ? 0 : -1; });
    next.focus();
  });
}

function closest(paper, name) {
  const node = getSelection().anchorNode;
  const element = node?.nodeType === Node.ELEMENT_NODE ? node : node?.parentElement;
  const found = element?.closest(name);
  return found && paper.contains(found) && found !== paper ? found : null;
}

function parsed(html) {
  return new DOMParser().parseFromString(/<[a-z!/]/i.test(html) ? html : '', 'text/html').body.childNodes.length
    ? new DOMParser().parseFromString(html, 'text/html').body
    : wrapped(paragraphs(html));
}

function wrapped(content) {
  const body = document.createElement('div');
  body.append(content);
  return body;
}

function paragraphs(text) {
  const made = document.createDocumentFragment();
  for (const part of text.split(/\n\s*\n/)) {
    if (part.trim()) {
      const paragraph = document.createElement('p');
      part.trim().split('\n').forEach((line, at) => {
        if (at) {
          paragraph.append(document.createElement('br'));
        }
        paragraph.append(line);
      });
      made.append(paragraph);
    }
  }
  return made;
}

/** The same with the elements of a text only, and without any attribute but where a link leads. */
function clean(from) {
  const made = document.createDocumentFragment();
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) {
      made.append(node.textContent);
    } else if (node.nodeType === Node.ELEMENT_NODE && !GONE.has(node.nodeName.toUpperCase())) {
      const name = BLOCKS.get(node.nodeName) ?? INLINE.get(node.nodeName);
      const href = node.getAttribute('href');
      if (!name || (name === 'a' && !ADDRESS.test(href ?? ''))) {
        made.append(clean(node));
        continue;
      }
      const element = document.createElement(name);
      element.append(clean(node));
      if (name === 'a') {
        element.setAttribute('href', href);
      }
      made.append(element);
    }
  }
  return made;
}

function written(paper) {
  const box = document.createElement('div');
  box.append(clean(paper));
  return box.textContent.trim() ? box.innerHTML : '';
}

/** Asks before a page is left on which something was typed and not sent. */
function guard(form) {
  let dirty = false;
  form.addEventListener('input', () => { dirty = true; });
  form.addEventListener('change', () => { dirty = true; });
  form.addEventListener('submit', () => { dirty = false; });
  addEventListener('beforeunload', event => {
    if (dirty) {
      event.preventDefault();
    }
  });
}

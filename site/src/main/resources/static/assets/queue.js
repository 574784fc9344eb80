// The queue by keyboard, and without leaving the page: what is decided is sent as the form would send it, and of the page
// that comes back the list and the result are taken over. Every page is whole without this.

const list = document.getElementById('queue');
const form = document.getElementById('decide');
const result = document.getElementById('result');
const keys = document.getElementById('keys');
const undos = []; // addresses, the last decision's last
let current = null; // id of the comment one is at
let sending = Promise.resolve(); // one after the other, as they were decided

const lines = () => [...list.children];
const at = (id) => (id ? document.getElementById(id) : null);
const box = (line) => line.querySelector('input[type=checkbox]');
const ticked = () => lines().filter((line) => box(line).checked && !isGoing(line));
const isGoing = (line) => line.getAttribute('aria-busy') === 'true';

function goTo(line) {
  if (line) {
    current = line.id;
    line.focus();
  } else {
    document.getElementById('heading').focus();
  }
}

function step(by) {
  const all = lines().filter((line) => !isGoing(line));
  const from = all.indexOf(at(current));
  const to = all[from < 0 ? 0 : Math.min(Math.max(from + by, 0), all.length - 1)];
  if (to) {
    goTo(to);
  }
}

// Where one stands once these have gone.
function beside(gone) {
  const all = lines();
  const last = all.indexOf(gone.at(-1));
  const stays = (line) => !gone.includes(line) && !isGoing(line);
  return all.slice(last + 1).find(stays) ?? all.slice(0, last).reverse().find(stays);
}

function count() {
  const told = document.getElementById('count');
  const number = ticked().length;
  const { none, one, many } = told.dataset;
  told.textContent = [none, one][number] ?? many.replace('{n}', number);
}

function fields(of) {
  return new URLSearchParams([...new FormData(of)].filter(([name]) => name !== 'comment'));
}

function decide(kind, chosen) {
  if (chosen.length === 0) {
    return;
  }
  const sent = fields(form);
  sent.set('decision', kind);
  chosen.forEach((line) => sent.append('comment', line.dataset.value));
  const wasIn = chosen.some((line) => line.id === current);
  const next = beside(chosen);
  chosen.forEach((line) => line.setAttribute('aria-busy', 'true'));
  if (wasIn || !at(current)) {
    goTo(next);
  }
  count();
  send(form.getAttribute('action'), sent, chosen);
}

// What is ticked, or else the comment one is at.
function decideHere(kind) {
  const chosen = ticked();
  const here = at(current);
  decide(kind, chosen.length > 0 ? chosen : here && !isGoing(here) ? [here] : []);
}

function undo() {
  const address = undos.pop();
  if (address) {
    const sent = fields(form);
    sent.delete('key');
    send(address, sent, []);
  }
}

function send(address, sent, chosen) {
  sending = sending
    .then(() => post(address, sent))
    .catch(failed)
    .finally(() => chosen.forEach((line) => line.removeAttribute('aria-busy'))); // those that stayed
}

async function post(address, sent) {
  const answer = await fetch(address, { method: 'POST', body: sent });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (!page.getElementById('queue')) {
    throw new Error(`status ${answer.status}`);
  }
  takeOver(page);
  if (answer.ok) {
    history.replaceState(null, '', answer.url); // with its undo, for whoever reads the page again
  }
}

function failed() {
  result.textContent = result.dataset.failed;
}

function takeOver(page) {
  const focused = document.activeElement;
  const hadFocus = list.contains(focused) || focused === document.body || focused?.id === 'heading';
  takeLines([...page.getElementById('queue').children]);
  for (const id of ['result', 'problem', 'more']) {
    at(id).replaceChildren(...page.getElementById(id).childNodes);
  }
  document.getElementById('empty').hidden = page.getElementById('empty').hidden;
  form.querySelector('.queue-bar').hidden = list.children.length === 0;
  form.elements.key.value = page.getElementById('decide').elements.key.value;
  const address = result.querySelector('form button') && result.querySelector('form').getAttribute('action');
  if (address && undos.at(-1) !== address) {
    undos.push(address);
  }
  document.dispatchEvent(new CustomEvent('shown', { detail: list }));
  count();
  if (hadFocus && !list.contains(document.activeElement)) {
    goTo(at(current) ?? list.firstElementChild);
  }
}

// Those that stay are left alone, with what is ticked, open or focused in them.
function takeLines(fresh) {
  const wanted = new Map(fresh.map((line) => [line.id, line]));
  const stays = (line) => wanted.get(line.id)?.dataset.value === line.dataset.value;
  lines().filter((line) => !stays(line)).forEach((line) => line.remove());
  let place = list.firstElementChild;
  for (const line of fresh) {
    if (place?.id === line.id) {
      place = place.nextElementSibling;
    } else {
      list.insertBefore(line, place);
    }
  }
}

async function toggleContext(line) {
  const room = line.querySelector('.held-context');
  const link = line.querySelector('[data-context]');
  if (room.childElementCount > 0) {
    room.replaceChildren();
    link.removeAttribute('aria-expanded');
    return;
  }
  const answer = await fetch(link.href);
  const found = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('context');
  if (!found) {
    location.assign(link.href);
    return;
  }
  found.removeAttribute('id');
  found.querySelectorAll('[id]').forEach((part) => part.removeAttribute('id'));
  room.replaceChildren(found);
  link.setAttribute('aria-expanded', 'true');
  document.dispatchEvent(new CustomEvent('shown', { detail: room }));
}

function tickAll() {
  const all = lines().filter((line) => !isGoing(line));
  const isFull = all.every((line) => box(line).checked);
  all.forEach((line) => {
    box(line).checked = !isFull;
  });
  count();
}

function tickHere() {
  const here = at(current);
  if (here) {
    box(here).checked = !box(here).checked;
    count();
  }
}

const acts = {
  j: () => step(1),
  k: () => step(-1),
  a: () => decideHere('publish'),
  r: () => decideHere('remove'),
  x: tickHere,
  X: tickAll,
  u: undo,
  c: () => at(current) && toggleContext(at(current)),
  w: () => document.getElementById('reason').focus(),
  '?': () => keys.showModal(),
};

function isTyping(target) {
  return target.closest('input:not([type=checkbox], [type=radio]), textarea, select, dialog') !== null;
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  if (event.key === 'Escape' && event.target.closest('.queue-bar')) {
    goTo(at(current) ?? list.firstElementChild);
    return;
  }
  if (!isTyping(event.target) && Object.hasOwn(acts, event.key)) {
    event.preventDefault();
    acts[event.key]();
  }
});

list.addEventListener('focusin', (event) => {
  current = event.target.closest('#queue > li')?.id ?? current;
});

list.addEventListener('change', count);

list.addEventListener('click', (event) => {
  const link = event.target.closest('[data-context]');
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    toggleContext(link.closest('#queue > li'));
  }
});

form.addEventListener('submit', (event) => {
  const { name, value } = event.submitter ?? {};
  if (name === 'approve' || name === 'reject') {
    event.preventDefault();
    decide(name === 'approve' ? 'publish' : 'remove', [event.submitter.closest('li')]);
  } else if (name === 'decision' && ticked().length > 0) {
    event.preventDefault();
    decide(value, ticked());
  }
});

result.addEventListener('submit', (event) => {
  if (event.target.matches('.told') && undos.length > 0) {
    event.preventDefault();
    undo();
    goTo(at(current) ?? list.firstElementChild);
  }
});

document.getElementById('select-all').addEventListener('click', (event) => {
  event.preventDefault();
  tickAll();
});

const opener = document.getElementById('keys-open');
opener.hidden = false;
opener.addEventListener('click', () => keys.showModal());

const first = result.querySelector('form button') && result.querySelector('form').getAttribute('action');
if (first) {
  undos.push(first);
}
count();

// What a shared, cached page cannot hold: who is reading, in which time zone, and what has just happened.
// One stream a page, closed while nobody looks at it, or whoever does wants peace.

const story = document.querySelector('[data-story]');
const STREAM = story ? `/api/articles/${story.dataset.story}/stream` : '/api/alerts/stream';
const RETRY_MS = 5000;
const COUNT_MS = 1500; // the page's cache takes in a thread's changes once a second
const PATTERN_ID = '00000000-0000-0000-0000-000000000000';
const ADDRESS = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]'])/;

const breaking = document.getElementById('breaking');
const template = document.getElementById('breaking-alert');
const TOLD = 'alerts-told';
const MOST_TOLD = 20;
const PAUSED = 'live-paused'; // in this window, whichever page it shows

const LANGUAGE = document.documentElement.lang;
const MINUTES = { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short' };
const THEIRS = new Intl.DateTimeFormat(LANGUAGE, MINUTES);
const EXACT = new Intl.DateTimeFormat(LANGUAGE, { ...MINUTES, second: '2-digit', timeZone: 'UTC' });

let stream = null;
let lastEventId = '';
let counting = null;

function open() {
  if (stream || document.hidden || isPaused()) {
    return;
  }
  // A new EventSource knows nothing of an earlier one, so the place to go on is told in the address.
  const from = lastEventId ? `?lastEventId=${encodeURIComponent(lastEventId)}` : '';
  stream = new EventSource(STREAM + from);
  stream.addEventListener('error', retryRefused);
  stream.addEventListener('welcome', remember);
  hear('alert', show);
  hear('updated', showChange);
  hear('withdrawn', (gone) => showChange({ change: 'withdrawn', note: gone.reason, version: Infinity }));
  hear('comment', showReply);
  hear('comment-removed', takeAway);
  // Too much was missed to be told one by one: the page itself is read again, unless someone is writing on it.
  stream.addEventListener('reset', () => {
    lastEventId = '';
    if (!isWriting()) {
      location.reload();
    }
  });
}

function hear(kind, act) {
  stream.addEventListener(kind, (event) => {
    remember(event);
    act(JSON.parse(event.data));
  });
}

// The browser comes back by itself from a cut, but not from an answer like 503.
function retryRefused() {
  if (stream?.readyState === EventSource.CLOSED) {
    close();
    setTimeout(open, RETRY_MS * (1 + Math.random()));
  }
}

function remember(event) {
  lastEventId = event.lastEventId;
}

function close() {
  stream?.close();
  stream = null;
}

function isWriting() {
  return [...document.querySelectorAll('textarea')].some((area) => area.value !== area.defaultValue);
}

function show(alert) {
  const before = told().find((other) => other.id === alert.id);
  if (before?.generation >= alert.generation || (alert.kind === 'recall' && !before)) {
    return;
  }
  remind(alert);
  const banner = template.content.cloneNode(true).firstElementChild;
  const link = banner.querySelector('a');
  link.textContent = alert.text || alert.headline;
  link.dir = 'auto';
  if (alert.kind === 'recall') {
    const recalled = banner.querySelector('q');
    recalled.textContent = before.text;
    recalled.dir = 'auto';
    recalled.hidden = false;
  }
  if (isOurs(alert.url)) {
    link.href = alert.url;
  } else {
    link.removeAttribute('href');
  }
  tell(breaking, banner);
}

// Whoever dismisses it goes on where they were.
function tell(region, banner) {
  const button = banner.querySelector('button');
  const wasThere = region.contains(document.activeElement);
  let before = null;
  banner.addEventListener('focusin', ({ relatedTarget }) => {
    if (!region.contains(relatedTarget)) {
      before = relatedTarget;
    }
  });
  button.addEventListener('click', () => {
    banner.remove();
    before?.focus({ preventScroll: true });
  });
  region.replaceChildren(banner);
  if (wasThere) {
    button.focus();
  }
}

// What this window was told, whichever page it showed then: only who knows an alert is told that it was taken back.
function told() {
  return JSON.parse(sessionStorage.getItem(TOLD) ?? '[]');
}

function remind({ id, generation, text }) {
  const others = told().filter((other) => other.id !== id);
  sessionStorage.setItem(TOLD, JSON.stringify([...others, { id, generation, text }].slice(-MOST_TOLD)));
}

function isOurs(url) {
  try {
    return typeof url === 'string' && new URL(url, location.href).origin === location.origin;
  } catch {
    return false;
  }
}

// The text being read stays as it is until its reader asks for the new one.
function showChange(change) {
  if (change.version <= Number(story.dataset.version)) {
    return;
  }
  story.dataset.version = change.version;
  const notice = document.getElementById('live-change').content.cloneNode(true).firstElementChild;
  notice.querySelector('strong').textContent = notice.dataset[change.change];
  notice.querySelector('span').textContent = change.note;
  notice.querySelector('a').addEventListener('click', (event) => {
    event.preventDefault();
    location.reload();
  });
  tell(document.getElementById('changed'), notice);
}

function showReply(reply) {
  const pattern = document.getElementById('live-reply');
  if (!pattern) {
    return; // the thread was away when the page was made
  }
  const known = document.getElementById(`comment-${reply.id}`);
  if (known) {
    holdStill(() => fill(known.querySelector('.reply-body'), reply.body));
    return;
  }
  const list = listFor(reply.parentId, pattern);
  if (list) {
    holdStill(() => list.append(made(reply, pattern)));
    const told = document.getElementById('live-replies');
    told.textContent = told.dataset.words.replace('{author}', () => reply.author);
  }
  countLater();
}

// What is being written or read stays where it is, whatever comes or goes above it.
function holdStill(change) {
  const focused = document.activeElement;
  const part = focused === document.body ? document.elementFromPoint(innerWidth / 2, innerHeight / 2) : focused;
  const before = part?.getBoundingClientRect().top;
  change();
  if (part?.isConnected) {
    scrollBy(0, part.getBoundingClientRect().top - before);
  }
}

// None where the reply belongs to another page of the thread.
function listFor(parentId, pattern) {
  const parent = parentId ? document.getElementById(`comment-${parentId}`) : null;
  if (parentId && !parent) {
    return null;
  }
  if (!parentId && document.querySelector('#replies > .older')) {
    return null;
  }
  const found = (parent ?? pattern.parentElement).querySelector(':scope > .thread');
  if (found) {
    return found;
  }
  const list = document.createElement('ol');
  list.className = 'thread';
  if (parent) {
    parent.append(list);
  } else {
    pattern.before(list);
  }
  return list;
}

function made(reply, pattern) {
  const item = pattern.content.cloneNode(true).firstElementChild;
  for (const part of [item, ...item.querySelectorAll('*')]) {
    for (const attribute of part.attributes) {
      attribute.value = attribute.value
        .replaceAll(PATTERN_ID, reply.id)
        .replaceAll('{author}', () => reply.author);
    }
  }
  item.querySelector('.reply-head strong').textContent = reply.author;
  const time = item.querySelector('time');
  const at = new Date(reply.submittedAt);
  time.dateTime = reply.submittedAt;
  time.title = written(EXACT, at);
  time.textContent = written(THEIRS, at);
  fill(item.querySelector('.reply-body'), reply.body);
  return item;
}

// Every second part is what the pattern found.
function fill(body, text) {
  body.replaceChildren(...text.split(ADDRESS).map((part, index) => {
    if (index % 2 === 0) {
      return part;
    }
    const link = document.createElement('a');
    link.href = part;
    link.rel = 'nofollow ugc noopener';
    link.textContent = part;
    return link;
  }));
}

function takeAway(removed) {
  const item = document.getElementById(`comment-${removed.id}`);
  if (item?.querySelector(':scope > .thread')) {
    item.querySelector('.reply-head strong').textContent = '';
    item.querySelector('.reply-foot')?.remove();
    item.querySelector('.reply-body').textContent = document.getElementById('live-replies')?.dataset.gone ?? '';
  } else {
    holdStill(() => item?.remove());
  }
  countLater();
}

// Asked for rather than counted along: what came before this page was made may be told once more.
function countLater() {
  counting ??= setTimeout(() => {
    counting = null;
    count().catch(() => {});
  }, COUNT_MS * (1 + Math.random() / 2));
}

async function count() {
  const id = story.dataset.story;
  const answer = await fetch(`/api/comments/counts?articles=${id}`, { headers: { Accept: 'application/json' } });
  const heading = document.getElementById('replies-heading');
  if (!answer.ok || !heading.dataset.many) {
    return;
  }
  const number = (await answer.json()).counts[id] ?? 0;
  const { none, one, many } = heading.dataset;
  heading.textContent = [none, one][number] ?? many.replace('{n}', number.toLocaleString(LANGUAGE));
}

async function greet() {
  const answer = await fetch('/api/me', { headers: { Accept: 'application/json' } });
  if (!answer.ok) {
    return;
  }
  const me = await answer.json();
  if (!me.authenticated) {
    return;
  }
  for (const part of document.querySelectorAll('[data-when]')) {
    const wanted = part.dataset.when === 'signed-in';
    part.hidden = !wanted;
    if ('disabled' in part) {
      part.disabled = !wanted; // Guest fields must not be sent along.
    }
  }
  for (const part of document.querySelectorAll('[data-name]')) {
    part.textContent = me.name ?? '';
  }
  for (const part of document.querySelectorAll('[data-when][data-words]')) {
    part.textContent = part.dataset.words.replace('{name}', me.name ?? '');
  }
}

function sendOnce(form) {
  form.addEventListener('submit', () => {
    // After the form's data were taken.
    setTimeout(() => form.querySelector('button[type=submit]').setAttribute('disabled', ''));
  });
  // Back from the page's own cache, it may be sent again.
  addEventListener('pageshow', () => form.querySelector('button[type=submit]').removeAttribute('disabled'));
}

function isPaused() {
  return sessionStorage.getItem(PAUSED) !== null;
}

function offerPause() {
  const button = document.getElementById('pause');
  const name = () => {
    button.textContent = isPaused() ? button.dataset.goOn : button.dataset.pause;
  };
  button.addEventListener('click', () => {
    if (isPaused()) {
      sessionStorage.removeItem(PAUSED);
      open();
    } else {
      sessionStorage.setItem(PAUSED, '');
      close();
    }
    name();
  });
  addEventListener('pageshow', name); // another page of this window may have changed it
  name();
  button.hidden = false;
}

// The server knows no time zone but UTC, which stays at hand.
function zoned(part) {
  for (const time of part.querySelectorAll('time[title]')) {
    time.textContent = written(THEIRS, new Date(time.dateTime));
  }
}

function written(format, at) {
  return format.format(at).replace(' at ', ', ');
}

function nameZone() {
  const part = document.querySelector('[data-zone]');
  const { timeZone } = THEIRS.resolvedOptions();
  if (timeZone !== 'UTC') {
    part.textContent = part.dataset.zone.replace('{zone}', () => timeZone);
  }
}

// The rest of it is fetched by whoever asks for it.
function offerAlerts() {
  const button = document.querySelector('[data-alerts]');
  const page = document.getElementById('asking');
  if (!button) {
    return;
  }
  if (page) {
    import(button.dataset.alerts).then(({ enhance }) => enhance(page));
    return;
  }
  button.setAttribute('aria-haspopup', 'dialog');
  button.addEventListener('click', async (event) => {
    event.preventDefault();
    const about = new URLSearchParams(new FormData(button.form));
    try {
      await (await import(button.dataset.alerts)).open(about.toString());
    } catch {
      button.form.submit(); // to the page itself, which says what is wrong
    }
  });
}

document.addEventListener('visibilitychange', () => (document.hidden ? close() : open()));
addEventListener('pagehide', close);
addEventListener('pageshow', open);
document.addEventListener('shown', (event) => zoned(event.detail)); // told by whoever puts more on the page
zoned(document);
nameZone();
offerPause();
document.querySelectorAll('.reply-form').forEach(sendOnce);
open();
offerAlerts();
if (matchMedia('(display-mode: standalone)').matches) {
  navigator.serviceWorker?.register('/sw.js').catch(() => {});
}
greet().catch(() => {}); // The page is whole without a name.

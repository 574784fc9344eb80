// What a shared, cached page cannot hold: who is reading, and what has just happened.
// One stream a page, closed while nobody looks at it.

const STREAM = '/api/alerts/stream';
const RETRY_MS = 5000;

const breaking = document.getElementById('breaking');
const template = document.getElementById('breaking-alert');
const seen = new Set();

let stream = null;
let lastEventId = '';

function open() {
  if (stream || document.hidden) {
    return;
  }
  // A new EventSource knows nothing of an earlier one, so the place to go on is told in the address.
  const from = lastEventId ? `?lastEventId=${encodeURIComponent(lastEventId)}` : '';
  stream = new EventSource(STREAM + from);
  stream.addEventListener('error', retryRefused);
  stream.addEventListener('welcome', remember);
  stream.addEventListener('alert', (event) => {
    remember(event);
    show(JSON.parse(event.data));
  });
  // Too much was missed to be told one by one: the page itself is read again, unless someone is writing on it.
  stream.addEventListener('reset', () => {
    lastEventId = '';
    if (!isWriting()) {
      location.reload();
    }
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
  if (seen.has(alert.id)) {
    return;
  }
  seen.add(alert.id);
  const banner = template.content.cloneNode(true).firstElementChild;
  const link = banner.querySelector('a');
  link.textContent = alert.text || alert.headline;
  link.dir = 'auto';
  if (isOurs(alert.url)) {
    link.href = alert.url;
  } else {
    link.removeAttribute('href');
  }
  banner.querySelector('button').addEventListener('click', () => banner.remove());
  breaking.replaceChildren(banner);
}

function isOurs(url) {
  try {
    return typeof url === 'string' && new URL(url, location.href).origin === location.origin;
  } catch {
    return false;
  }
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
  for (const part of document.querySelectorAll('[data-words]')) {
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

document.addEventListener('visibilitychange', () => (document.hidden ? close() : open()));
addEventListener('pagehide', close);
addEventListener('pageshow', open);
document.querySelectorAll('.reply-form').forEach(sendOnce);
open();
greet().catch(() => {}); // The page is whole without a name.

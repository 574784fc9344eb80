// The page on which alerts are asked for, in a dialog over the page that is read, and what only a script can do
// there: have the browser take alerts, and remember which subscription is this browser's.

// A cache, and what is in it: the address of the page of this browser's subscription. The worker looks there, too, and
// reads no other storage of a page.
const STORED = 'alerts';
const PAGE = '/alerts';

/// @param about the query that names the story being read, or nothing
export async function open(about) {
  const page = await current(about);
  const dialog = document.createElement('dialog');
  dialog.className = 'asking-dialog';
  dialog.setAttribute('aria-labelledby', 'asking-heading');
  dialog.addEventListener('close', () => dialog.remove());
  fill(dialog, page);
  document.body.append(dialog);
  dialog.showModal();
}

/// Where the page itself is open.
export function enhance(root) {
  const zone = root.querySelector('[name=zone]');
  zone.value ||= Intl.DateTimeFormat().resolvedOptions().timeZone ?? '';
  if ('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window) {
    offerBrowser(root, root.querySelector('[data-way=browser]'));
  }
  for (const form of root.querySelectorAll('form:not([method=dialog])')) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      send(root, form, event.submitter, new URLSearchParams(new FormData(form, event.submitter)));
    });
  }
}

function offerBrowser(root, way) {
  if (way) {
    way.hidden = false;
    const button = way.querySelector('button');
    button.addEventListener('click', () => {
      const sent = new URLSearchParams(new FormData(button.form));
      sent.set('way', 'browser');
      send(root, button.form, button, sent);
    });
  }
}

// What this browser has, as long as it is there.
async function current(about) {
  const page = await kept();
  if (page) {
    const answer = await fetch(page + (page.includes('?') ? '&' : '?') + about);
    if (answer.status !== 404) {
      return parsed(answer);
    }
    await caches.delete(STORED);
  }
  return parsed(await fetch(`/alerts?${about}`));
}

// Nothing where a browser keeps nothing, or not for this site.
async function kept() {
  const stored = await globalThis.caches?.match(PAGE, { cacheName: STORED }).catch(() => null);
  return stored?.text();
}

async function parsed(answer) {
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('asking');
  if (!page) {
    throw new Error(`no such page: ${answer.status}`);
  }
  return page;
}

function fill(root, page) {
  root.replaceChildren(page);
  document.dispatchEvent(new CustomEvent('shown', { detail: page }));
  if (root.localName === 'dialog') {
    page.querySelector('[data-close]').hidden = false;
  }
  enhance(page);
}

async function send(root, form, button, sent) {
  const inBrowser = sent.get('way') === 'browser';
  button.disabled = true;
  try {
    if (inBrowser) {
      const push = await subscribed();
      if (!push) {
        say(root, 'denied');
        return;
      }
      sent.set('endpoint', push.endpoint);
      sent.set('p256dh', push.keys.p256dh);
      sent.set('auth', push.keys.auth);
    }
    const answer = await fetch(form.action, { method: 'POST', body: sent });
    const page = await parsed(answer);
    await remember(new URL(answer.url), inBrowser, form.action);
    fill(root.parentElement, page);
    const told = page.querySelector('[role=alert]:not([hidden]), [role=status]') ?? page.querySelector('h1');
    told.tabIndex = -1;
    told.focus();
  } catch {
    say(root, 'failed');
  } finally {
    button.disabled = false;
  }
}

// Asked for right after the click, or some browsers refuse.
async function subscribed() {
  if (await Notification.requestPermission() !== 'granted') {
    return null;
  }
  await navigator.serviceWorker.register('/sw.js');
  const { pushManager } = await navigator.serviceWorker.ready;
  const { applicationServerKey } = await (await fetch('/api/subscriptions/key')).json();
  return (await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey })).toJSON();
}

// The page that a subscription was led to is where it is changed and ended.
async function remember(place, begun, action) {
  const done = place.searchParams.get('done');
  if (begun && done === 'begun') {
    place.searchParams.delete('done');
    await (await caches.open(STORED)).put(PAGE, new Response(place.pathname + place.search));
  }
  const page = await kept();
  if (done === 'ended' && page && new URL(action).pathname.startsWith(new URL(page, location).pathname)) {
    await caches.delete(STORED);
    const registration = await navigator.serviceWorker?.getRegistration();
    await (await registration?.pushManager.getSubscription())?.unsubscribe();
  }
}

function say(root, what) {
  for (const words of root.querySelectorAll('[data-say]')) {
    words.hidden = words.dataset.say !== what;
  }
}

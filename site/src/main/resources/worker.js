// Shows alerts while no page is open, goes on with them where the browser is reached elsewhere, and has a page of its own
// while there is no network.
// What it knows of the site stands before it, in SITE.

const CACHE = 'offline';

addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(SITE.kept)));
  skipWaiting();
});

addEventListener('activate', (event) => event.waitUntil(Promise.all([tidy(), clients.claim()])));

async function tidy() {
  const cache = await caches.open(CACHE);
  const requests = await cache.keys();
  const stale = requests.filter(({ url }) => !SITE.kept.includes(new URL(url).pathname));
  await Promise.all(stale.map((request) => cache.delete(request)));
}

addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.mode === 'navigate' && request.method === 'GET') {
    event.respondWith(fetch(request).catch(() => caches.match(SITE.offline)));
  } else if (SITE.kept.includes(new URL(request.url).pathname)) {
    event.respondWith(fetch(request).catch(() => caches.match(request)));
  }
});

// A declarative message (Push API, "Declarative Push Messages"). A later one of the same tag, a correction or a
// recall, takes the place of the one before.
addEventListener('push', (event) => {
  const { title, body, tag, navigate } = said(event.data);
  const data = { navigate };
  event.waitUntil(registration.showNotification(title, { body, tag, data, icon: '/icons/app-192.png', dir: 'auto' }));
});

// A browser wants to see something for every message, even one that cannot be read.
function said(data) {
  try {
    return data.json().notification;
  } catch {
    return { title: SITE.paper };
  }
}

addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(show(addressOf(event.notification)));
});

function addressOf({ data }) {
  const address = new URL(data?.navigate ?? '/', location.origin);
  return address.origin === location.origin ? address : new URL('/', location.origin);
}

// Where the story is open already, nobody needs it twice.
async function show(address) {
  const pages = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  const there = pages.find((page) => new URL(page.url).pathname === address.pathname);
  return there ? there.focus() : clients.openWindow(address.href);
}

// The browser is reached elsewhere from now on (Push API, "pushsubscriptionchange"), or would be if it subscribed again.
addEventListener('pushsubscriptionchange', (event) => event.waitUntil(move(event)));

async function move({ oldSubscription, newSubscription }) {
  const page = await kept();
  if (!page) {
    return; // Nobody wants to be told.
  }
  const push = (newSubscription ?? await subscribed()).toJSON();
  const former = oldSubscription?.toJSON().keys;
  const { pathname, search } = new URL(page, location.origin);
  const address = `/api/subscriptions/${pathname.split('/').at(-1)}/endpoint${search}`;
  await tell(address, JSON.stringify({ push, former }));
}

// The page of this browser's subscription, where the page on which it was asked for has left it.
async function kept() {
  const stored = await caches.match('/alerts', { cacheName: 'alerts' });
  return stored?.text();
}

async function subscribed() {
  const { applicationServerKey } = await (await fetch('/api/subscriptions/key')).json();
  return registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey });
}

// The browser says it once: what cannot be passed on is tried again.
async function tell(address, body) {
  const headers = { 'Content-Type': 'application/json' };
  for (const pause of [0, 2_000, 20_000]) {
    await new Promise((over) => setTimeout(over, pause));
    const answer = await fetch(address, { method: 'PUT', headers, body }).catch(() => null);
    if (answer && answer.status < 500 && answer.status !== 429) {
      return;
    }
  }
}

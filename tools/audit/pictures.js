// Takes the pictures of the documents: sample stories on a running Dateline, after what people do there. Each picture shows
// a page as it is wide beside how it is narrow. Needs the environment BASE, BROWSER, DEMO_USERS, PUSH (where the embedded
// push service is told of browsers) and PICTURES, the folder they go to.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launched, signedIn } from './window.js';

const { BASE, PUSH, PICTURES } = process.env;

const MOST_BYTES = 120_000;
const QUALITIES = [80, 70, 60, 50, 40, 30];
const WIDE = { width: 1280, height: 860, deviceScaleFactor: 1.5 };
const NARROW = { width: 390, height: 860, deviceScaleFactor: 1.5 };
const SHEET = { width: 1180, gap: 20 }; // pixels of the picture, at a factor of 1.5
const READERS = 60;
const PATIENCE_MS = 60_000;

const SAMPLE = 'First barges in nine years cross the Ruen as ceasefire holds';
const CORRECTION = {
  was: 'twenty-two minutes',
  is: 'twenty-three minutes',
  reason: 'The crossing took twenty-three minutes from bank to bank. An earlier version said twenty-two.',
};
const ANSWERS = [
  { name: 'Marit Oslen', body: 'The river commission has them. It said so in a footnote of the annex, which nobody read.' },
  { name: 'D. Kerr', body: 'I read it. They are copies; the originals went down with the survey launch in the second winter.' },
];
const HELD = [ // for having been posted before, below another story
  { name: 'Best Rates', body: 'Borrow what you need today, no questions asked, and pay it back whenever you like: https://example.com/rates' },
  { name: 'Peer Lund', body: 'Nobody asked those of us who live on the west bank whether we want the barges back, and nobody ever will.' },
  { name: 'Ada Quist', body: 'Whoever writes these headlines should try to cross the river by barge in November, and write again.' },
];

async function got(path) {
  const answer = await fetch(BASE + path);
  if (!answer.ok) {
    throw new Error(`${path}: ${answer.status}`);
  }
  return answer.json();
}

async function sent(path, body, base = BASE) {
  const answer = await fetch(base + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) {
    throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  }
  return answer.json();
}

async function until(what, found) {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    const result = await found();
    if (result) {
      return result;
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`there is still no ${what}`);
}

async function does(somebody, path, body) {
  const answer = await somebody.post(path, body);
  if (!answer) {
    throw new Error(`${path} was refused`);
  }
  return answer;
}

// What a day brings: a correction, answers, what moderators are needed for, and readers who asked for alerts.
async function live(editor) {
  const { items } = await got('/api/articles?limit=50');
  const { id, url } = items.find(({ headline }) => headline === SAMPLE);
  const { body } = await got(`/api/articles/${id}`);
  const put = body.replace(CORRECTION.was, CORRECTION.is);
  await does(editor, `/api/articles/${id}/correct`, { body: put, reason: CORRECTION.reason });

  const thread = `/api/articles/${id}/comments`;
  let parent = (await got(thread)).items.at(-1).id;
  for (const { name, body } of ANSWERS) {
    const { id: comment } = await sent(thread, { body, parent, guest: { name, email: mail(name) } });
    await until('answer', async () => JSON.stringify(await got(thread)).includes(comment));
    parent = comment;
  }
  const before = `/api/articles/${items.find((item) => item.id !== id).id}/comments`;
  for (const { name, body } of HELD) {
    const guest = { name, email: mail(name) };
    const { id: comment } = await sent(before, { body, guest });
    await until('reply', async () => JSON.stringify(await got(before)).includes(comment));
    await sent(thread, { body, guest });
  }
  for (let reader = 0; reader < READERS; reader += 1) {
    await sent('/api/subscriptions', { push: await sent('/push/browsers', {}, PUSH), what: { all: true } });
  }
  await until('corrected page', async () => (await (await fetch(BASE + url)).text()).includes(CORRECTION.reason));
  return { id, url };
}

function mail(name) {
  return `${name.toLowerCase().replaceAll(/[^a-z]/g, '')}@example.org`;
}

// Breaking news would stand on whatever is shown.
async function windowOf(context) {
  const tab = await context.newPage();
  await tab.evaluateOnNewDocument(() => sessionStorage.setItem('live-paused', ''));
  return tab;
}

async function taken(context, { path, scheme = 'light', prepared = async () => {} }, view) {
  const tab = await windowOf(context);
  try {
    await tab.setViewport(view);
    await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await tab.goto(BASE + path, { waitUntil: 'load' });
    await prepared(tab);
    await tab.evaluate(() => document.fonts.ready);
    return await tab.screenshot({ encoding: 'base64' });
  } finally {
    await tab.close();
  }
}

// Both on one sheet, as large as its quality allows.
async function draw(browser, name, page) {
  const context = page.as?.context ?? browser;
  const shots = [await taken(context, page, WIDE), await taken(context, page, NARROW)];
  const height = Math.round(((SHEET.width - SHEET.gap) * WIDE.height) / (WIDE.width + NARROW.width));
  const sheet = await browser.newPage();
  try {
    await sheet.setViewport({ width: SHEET.width, height: height + 2, deviceScaleFactor: 1.5 });
    await sheet.setContent(
      `<style>body{margin:0;display:flex;gap:${SHEET.gap}px}img{height:${height}px;outline:1px solid #8888}</style>` +
        shots.map((shot) => `<img src="data:image/png;base64,${shot}">`).join(''),
      { waitUntil: 'load' },
    );
    for (const quality of QUALITIES) {
      const picture = await sheet.screenshot({ type: 'webp', quality, omitBackground: true });
      if (picture.length <= MOST_BYTES) {
        writeFileSync(join(PICTURES, `${name}.webp`), picture);
        console.log(`  ✓ ${`${name}.webp`.padEnd(22)} ${Math.ceil(picture.length / 1000)} kB`);
        return;
      }
    }
    throw new Error(`${name} is larger than ${MOST_BYTES} bytes at any quality`);
  } finally {
    await sheet.close();
  }
}

const to = (selector) => (tab) => tab.$eval(selector, (part) => part.scrollIntoView());

async function asked(tab) {
  await tab.click('.account [data-alerts]');
  await tab.waitForSelector('dialog[open]');
}

mkdirSync(PICTURES, { recursive: true });
const browser = await launched();
try {
  const editor = await signedIn(browser, 'editor');
  const moderator = await signedIn(browser, 'moderator');
  const story = await live(editor);
  await draw(browser, 'front', { path: '/' });
  await draw(browser, 'front-dark', { path: '/', scheme: 'dark' });
  await draw(browser, 'story', { path: story.url });
  await draw(browser, 'story-dark', { path: story.url, scheme: 'dark' });
  await draw(browser, 'versions', { path: `${story.url}/versions` });
  await draw(browser, 'thread', { path: story.url, prepared: to('#replies') });
  await draw(browser, 'alerts', { path: story.url, prepared: asked });
  await draw(browser, 'editor', { path: `/desk/stories/${story.id}`, as: editor });
  await until('held comment', async () => (await moderator.json('/api/moderation/comments?status=held')).items.length > 0);
  await draw(browser, 'queue', { path: '/desk/moderation', as: moderator });
  const alert = await does(editor, '/api/alerts', { articleId: story.id, text: 'Barges cross the Ruen for the first time in nine years' });
  await until('delivery', async () => (await editor.json(`/api/alerts/${alert.id}/report`))?.complete);
  await draw(browser, 'delivery', { path: `/desk/alerts/${alert.id}`, as: editor });
} finally {
  await browser.close();
}

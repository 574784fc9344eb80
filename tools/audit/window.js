// A browser on a running Dateline, and windows of those who have signed in there. Needs the environment BASE and BROWSER;
// DEMO_USERS for those who sign in.

import { existsSync, readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';

const { BASE, BROWSER, DEMO_USERS } = process.env;
const USERS = DEMO_USERS && existsSync(DEMO_USERS) ? readFileSync(DEMO_USERS, 'utf8') : '';

export function launched() {
  return puppeteer.launch({
    executablePath: BROWSER,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [], // Chromium has none for root
  });
}

/// Somebody who has signed in, in a window of their own; nobody where the system has no demo users.
export async function signedIn(browser, role) {
  const user = (what) => USERS.match(new RegExp(`^${role}\\.${what}=(.*)$`, 'm'))?.[1];
  if (!user('username')) {
    return null;
  }
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  await tab.goto(`${BASE}/login?return=/`, { waitUntil: 'load' });
  await tab.type('#username', user('username'));
  await tab.type('#password', user('password'));
  await Promise.all([tab.waitForNavigation(), tab.click('form button[type=submit]')]);
  const ask = (path, body) =>
    tab.evaluate(
      async (address, sent) => {
        const answer = await fetch(address, sent && {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(sent),
        });
        return answer.ok ? answer.json() : null;
      },
      path,
      body,
    );
  return { context, json: (path) => ask(path), post: ask };
}

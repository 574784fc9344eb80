// Looks at the pages of a running Dateline with axe (accessibility), the Nu HTML checker and Lighthouse, and
// prints a table. Ends with 1 if a page has a fault. Needs the environment BASE, BROWSER and JAVA; DEMO_USERS for pages that
// somebody has to be signed in for.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import lighthouse from 'lighthouse';
import { launched, signedIn } from './window.js';

const { BASE, BROWSER, JAVA } = process.env;
const require = createRequire(import.meta.url);
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const NU = join(dirname(require.resolve('vnu-jar/package.json')), 'build/dist/vnu.jar');

const LEAST = 95; // of a hundred, in each category of Lighthouse
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const LOOKS = [
  { name: 'narrow, light', width: 360, height: 740, scheme: 'light' },
  { name: 'narrow, dark', width: 360, height: 740, scheme: 'dark' },
  { name: 'wide, light', width: 1280, height: 900, scheme: 'light' },
  { name: 'wide, dark', width: 1280, height: 900, scheme: 'dark' },
];

const faults = [];

function fault(page, what) {
  faults.push(`${page}: ${what}`);
}

// What there is to look at. A page that the system has nothing for is left out, and said to be.
async function pages(browser) {
  const { items } = await (await fetch(`${BASE}/api/articles?limit=50`)).json();
  if (items.length === 0) {
    throw new Error('there is no story to look at');
  }
  const story = items[0];
  const tagged = items.find((item) => item.tags?.length > 0);
  const word = encodeURIComponent(story.headline.split(' ').at(-1));
  const all = [
    { name: 'front', path: '/', measured: true },
    { name: 'section', path: `/${story.section}` },
    { name: 'tag', path: tagged && `/tags/${encodeURIComponent(tagged.tags[0].toLowerCase().replaceAll(' ', '-'))}` },
    { name: 'story', path: story.url, measured: true },
    { name: 'story, its versions', path: `${story.url}/versions` },
    { name: 'search', path: `/search?q=${word}`, measured: true, unlisted: true },
    { name: 'search, nothing found', path: '/search?q=zzyzx' },
    { name: 'no such page', path: '/no-such-page' },
    { name: 'alerts', path: `/alerts?story=${story.id}` },
    { name: 'sign in', path: '/identity/sign-in' },
    { name: 'register', path: '/identity/register' },
    ...(await replies(items)),
    ...(await readers(await signedIn(browser, 'reader'))),
    ...(await editors(await signedIn(browser, 'editor'))),
    ...(await moderators(await signedIn(browser, 'moderator'))),
    ...(await operators(await signedIn(browser, 'ops'))),
  ];
  all.filter(({ path }) => !path).forEach(({ name }) => console.log(`  … ${name}: there is none here`));
  return all.filter(({ path }) => path);
}

async function replies(items) {
  const ids = items.map(({ id }) => id).join(',');
  const { counts } = await (await fetch(`${BASE}/api/comments/counts?articles=${ids}`)).json();
  const talked = items.reduce((most, item) => (counts[item.id] > (counts[most?.id] ?? 0) ? item : most), null);
  const thread = talked && (await (await fetch(`${BASE}/api/articles/${talked.id}/comments`)).json());
  const one = thread?.items[0] && `/comments/${thread.items[0].id}`;
  return [
    { name: 'thread', path: talked?.url },
    { name: 'thread, answering', path: one && `${talked.url}?reply=${thread.items[0].id}` },
    { name: 'a reply', path: one },
    { name: 'a reply, reporting it', path: one && `${one}/report` },
  ];
}

async function readers(reader) {
  const own = (await reader?.json('/api/comments/mine'))?.items.find(({ status }) => status !== 'deleted');
  return [
    { name: 'account', path: reader && '/me', as: reader },
    { name: 'account, erasing', path: reader && '/me/delete', as: reader },
    { name: 'own reply', path: own && `/comments/${own.id}`, as: reader },
    { name: 'own reply, deleting', path: own && `/comments/${own.id}/delete`, as: reader },
  ];
}

async function editors(editor) {
  const found = async (status) => (await editor?.json(`/api/articles?status=${status}&limit=1`))?.items[0];
  const [draft, published, withdrawn] = [await found('draft'), await found('published'), await found('withdrawn')];
  const alert = (await editor?.json('/api/alerts?limit=1'))?.items[0];
  const at = (story, more = '') => story && `/desk/stories/${story.id}${more}`;
  return [
    { name: 'withdrawn story', path: withdrawn && `/${withdrawn.section}/${withdrawn.slug}` },
    ...[
      { name: 'desk', path: editor && '/desk' },
      { name: 'desk, published', path: editor && '/desk?state=published' },
      { name: 'desk, nothing found', path: editor && '/desk?q=zzyzx' },
      { name: 'desk, a new story', path: editor && '/desk/stories/new' },
      { name: 'desk, a draft', path: at(draft) },
      { name: 'desk, a published story', path: at(published) },
      { name: 'desk, a withdrawn story', path: at(withdrawn) },
      { name: 'desk, a picture', path: draft && `/desk/pictures?story=${draft.id}` },
      { name: 'desk, signed in beside', path: editor && '/desk/signed-in' },
      { name: 'desk, history', path: at(published, '/history') },
      { name: 'desk, preview', path: at(published, '/preview') },
      { name: 'desk, import', path: editor && '/desk/stories/import' },
      { name: 'desk, alerts', path: editor && '/desk/alerts' },
      { name: 'desk, a new alert', path: published && `/desk/alerts/new?story=${published.id}` },
      { name: 'desk, a delivery', path: alert && `/desk/alerts/${alert.id}` },
    ].map((page) => ({ ...page, as: editor })),
  ];
}

async function operators(operator) {
  return [{ name: 'desk, people', path: operator && '/desk/people', as: operator }];
}

async function moderators(moderator) {
  const queue = '/desk/moderation';
  const found = async (status) => (await moderator?.json(`/api/moderation/comments?status=${status}&limit=1`))?.items[0];
  const comment = (await found('held')) ?? (await found('published'));
  const decided = (await moderator?.json('/api/moderation/audit'))?.items.find(({ decision }) => decision);
  return [
    { name: 'moderation', path: moderator && queue },
    { name: 'moderation, published', path: moderator && `${queue}?status=published` },
    { name: 'moderation, none', path: moderator && `${queue}?q=zzyzx` },
    { name: 'moderation, one story', path: comment && `${queue}?status=${comment.status}&story=${comment.story.id}` },
    { name: 'moderation, decided', path: decided && `${queue}?decided=${decided.decision}` },
    { name: 'a decision', path: decided && `${queue}/decisions/${decided.decision}` },
    { name: 'a comment', path: comment && `${queue}/comments/${comment.id}` },
    { name: 'a writer', path: comment && `${queue}/writers/${comment.author.writer}` },
    { name: 'moderators\' trail', path: moderator && `${queue}/audit` },
  ].map((page) => ({ ...page, as: moderator }));
}

async function look(browser, page) {
  const counts = [];
  for (const { name, width, height, scheme } of LOOKS) {
    const tab = await (page.as?.context ?? browser).newPage();
    try {
      await tab.setViewport({ width, height });
      await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      const answer = await tab.goto(BASE + page.path, { waitUntil: 'load', timeout: 30_000 });
      page.html ??= await answer.text();
      await tab.evaluate(AXE);
      const { violations } = await tab.evaluate(() => window.axe.run());
      violations.forEach((rule) =>
        fault(page.name, `axe, ${name}: ${rule.id}: ${rule.nodes.map((node) => node.target.join(' ')).join(', ')}`),
      );
      const overflow = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (overflow > 0) {
        fault(page.name, `${name}: ${overflow} pixels wider than the window`);
      }
      counts.push(violations.length);
    } finally {
      await tab.close();
    }
  }
  return counts;
}

// One run of the checker for all pages: what takes time is its start.
function check(all) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-audit'));
  try {
    const files = all.map((page, number) => join(folder, `${number}.html`));
    files.forEach((file, number) => writeFileSync(file, all[number].html));
    const said = execFileSync(
      JAVA,
      ['-Xmx256m', '-jar', NU, '--format', 'json', '--errors-only', '--stdout', '--exit-zero-always', ...files],
      { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    );
    const messages = JSON.parse(said).messages;
    return all.map((page, number) => {
      const own = messages.filter((message) => message.url.endsWith(`/${number}.html`));
      own.forEach((message) => fault(page.name, `HTML, line ${message.lastLine}: ${message.message}`));
      return own.length;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure(browser, page) {
  const port = Number(new URL(browser.wsEndpoint()).port);
  const { lhr } = await lighthouse(BASE + page.path, {
    port,
    onlyCategories: CATEGORIES,
    skipAudits: page.unlisted ? ['is-crawlable', 'meta-description'] : [], // search engines shall leave it alone
    logLevel: 'error',
  });
  if (lhr.runtimeError) {
    fault(page.name, `Lighthouse: ${lhr.runtimeError.message}`);
    return null;
  }
  CATEGORIES.filter((category) => lhr.categories[category].score * 100 < LEAST).forEach((category) => {
    const causes = lhr.categories[category].auditRefs
      .filter(({ id, weight }) => weight > 0 && (lhr.audits[id].score ?? 1) < 0.9)
      .map(({ id }) => `${id} ${lhr.audits[id].displayValue ?? ''}`.trim());
    fault(page.name, `Lighthouse, ${category} below ${LEAST}: ${causes.join(', ')}`);
  });
  return {
    scores: CATEGORIES.map((category) => Math.round(lhr.categories[category].score * 100)),
    kilobytes: lhr.audits['total-byte-weight'].numericValue / 1024,
    shift: lhr.audits['cumulative-layout-shift'].numericValue,
  };
}

function print(all) {
  const row = (...cells) =>
    console.log(`  ${cells[0].padEnd(26)}${cells.slice(1).map((cell) => String(cell).padStart(9)).join('')}`);
  row('page', 'HTML', 'axe', 'perform.', 'access.', 'practice', 'SEO', 'kB', 'shift');
  all.forEach(({ name, errors, violations, measures }) => {
    const told = measures
      ? [...measures.scores, measures.kilobytes.toFixed(1), measures.shift.toFixed(3)]
      : Array(CATEGORIES.length + 2).fill('');
    row(name, errors, violations.join(' '), ...told);
  });
  console.log(`\n  axe: violations ${LOOKS.map((look) => look.name).join('; ')}. Lighthouse as on a phone.`);
  console.log(faults.length === 0 ? '\nNo fault.' : `\n${faults.map((each) => `✗ ${each}`).join('\n')}`);
}

const browser = await launched();
try {
  const all = await pages(browser);
  for (const page of all) {
    page.violations = await look(browser, page);
  }
  check(all).forEach((errors, number) => {
    all[number].errors = errors;
  });
  for (const page of all.filter(({ measured }) => measured)) {
    page.measures = await measure(browser, page);
  }
  print(all);
} finally {
  await browser.close();
}
process.exit(faults.length === 0 ? 0 : 1);

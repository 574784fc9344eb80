// Saves what is typed a moment after it was. What cannot be saved is kept in this browser, under the member's name, and
// sent as soon as it can be: nothing that was typed is lost with a connection, a sign-in or a page.

import * as steps from './steps.js';

const AFTER_MS = 2000;
const AGAIN_MS = 5000;

export function autosave(form, restore) {
  const status = document.getElementById('saving');
  const say = (key, ...words) => {
    status.textContent = words.reduce((said, word, at) => said.replace(`{${at}}`, () => word), status.dataset[key]);
    status.dataset.state = key;
  };
  const kept = () => `desk ${form.dataset.member} ${form.getAttribute('action')}`;
  let timer = null;
  let isSending = false;
  let isDirty = false;
  let isClashing = false;

  const fields = () => Object.fromEntries(new FormData(form));

  function keep() {
    try {
      localStorage.setItem(kept(), JSON.stringify({ fields: fields(), at: Date.now() }));
    } catch {
      // Full or forbidden: then the page alone holds it.
    }
  }

  function changed() {
    isDirty = true;
    keep();
    if (!isClashing) {
      say('waiting');
      later(AFTER_MS);
    }
  }

  function later(delay) {
    clearTimeout(timer);
    timer = setTimeout(send, delay);
  }

  async function send() {
    if (isSending || !isDirty || isClashing) {
      return;
    }
    isSending = true;
    isDirty = false;
    try {
      const body = new URLSearchParams(new FormData(form));
      body.set('autosave', 'true');
      body.set('step', 'save');
      say('sending');
      const answer = await fetch(form.action, { method: 'POST', body, redirect: 'error' });
      await heard(answer);
    } catch {
      isDirty = true;
      say('away');
      later(AGAIN_MS);
    } finally {
      isSending = false;
    }
    if (isDirty && !isClashing && status.dataset.state !== 'away') {
      later(AFTER_MS);
    }
  }

  async function heard(answer) {
    if (answer.status === 401) {
      isDirty = true;
      say('nobody');
      later(AGAIN_MS);
      return;
    }
    if (answer.status >= 500) {
      throw new Error(`${answer.status}`);
    }
    const told = await answer.json();
    if (answer.ok) {
      saved(told);
    } else if (answer.status === 412) {
      isClashing = true;
      isDirty = true;
      say('clash');
      document.getElementById('clash-button').hidden = false;
    } else {
      const faults = Object.values(told.faults ?? {}).flat();
      say('refused', [told.detail, ...faults].join(' '));
    }
  }

  function saved({ revision, address, missing }) {
    localStorage.removeItem(kept());
    form.elements.revision.value = revision;
    if (address !== form.getAttribute('action')) {
      // A new story has its own page from now on.
      form.action = address;
      history.replaceState(null, '', address);
      steps.begun(address).catch(() => {}); // Saving by hand shows them as well.
    } else {
      steps.saved(missing);
    }
    if (isDirty) {
      keep();
    }
    say('saved', new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' }).format(new Date()));
  }

  // What this browser still has of an earlier visit, unless the page was made of it already.
  function takeUp() {
    const text = localStorage.getItem(kept());
    if (!text) {
      return;
    }
    if (form.dataset.fresh === undefined) {
      localStorage.removeItem(kept());
      return;
    }
    const { fields: earlier } = JSON.parse(text);
    const now = fields();
    const isOther = Object.keys(earlier).some((name) => name !== 'revision' && earlier[name] !== now[name]);
    if (!isOther) {
      localStorage.removeItem(kept());
      return;
    }
    restore(earlier);
    say('restored');
    changed();
  }

  form.addEventListener('input', changed);
  form.addEventListener('submit', () => {
    clearTimeout(timer);
    isClashing = true; // The page itself is sent.
  });
  addEventListener('online', () => later(0));
  addEventListener('pageshow', (event) => {
    if (event.persisted) {
      isClashing = false;
    }
  });
  takeUp();
  return changed;
}

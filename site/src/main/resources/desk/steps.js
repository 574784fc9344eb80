// What can be done with a story follows from what was saved of it: its own page says it, and so does this one then.

async function read(address) {
  const answer = await fetch(address, { headers: { Accept: 'text/html' } });
  return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
}

function take(selector, page) {
  const [here, there] = [document.querySelector(selector), page.querySelector(selector)];
  const hadFocus = here.contains(document.activeElement);
  here.replaceWith(document.adoptNode(there));
  if (hadFocus) {
    there.querySelector('[data-save]')?.focus();
  }
  document.dispatchEvent(new CustomEvent('shown', { detail: there }));
}

// A story that was just begun has an address, a state and steps from now on.
export async function begun(address) {
  const page = await read(address);
  if (page) {
    document.title = page.title;
    take('.desk-bar', page);
    take('.steps', page);
  }
}

// Only what is still missing: the rest of it may be being written in.
export function saved(missing) {
  const here = document.querySelector('.missing');
  if (here) {
    here.textContent = missing;
    here.hidden = !missing;
  }
}

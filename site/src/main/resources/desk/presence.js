// Says that a story is open here for as long as it is, and shows who else has it open.

const EVERY_MS = 15_000;

function line(says, { by, since }) {
  const item = document.createElement('li');
  const name = document.createElement('bdi');
  const time = document.createElement('time');
  name.textContent = by.name;
  time.dateTime = since;
  item.append(name, ` ${says} `, time);
  return item;
}

export function presence(form) {
  let isSent = false;
  let shown = null;

  // A new story has no address before it was saved once.
  function door() {
    const [, id] = form.getAttribute('action').match(/([0-9a-f-]{36})$/) ?? [];
    return id && `/api/articles/${id}/presence`;
  }

  function show(all) {
    const list = document.getElementById('present');
    const others = all.filter(({ by }) => by.id !== form.dataset.member);
    const now = JSON.stringify(others);
    if (list && now !== shown) {
      shown = now; // Who listens to the page is not told the same again.
      list.replaceChildren(...others.map((other) => line(list.dataset.says, other)));
      document.dispatchEvent(new CustomEvent('shown', { detail: list }));
    }
  }

  async function say() {
    const answer = door() && await fetch(door(), { method: 'PUT' });
    if (answer?.ok) {
      show((await answer.json()).items);
    }
  }

  const sayAgain = () => say().catch(() => {}); // The next time will do.

  setInterval(sayAgain, EVERY_MS);
  form.addEventListener('submit', () => {
    isSent = true; // What answers a form opens the story again.
  });
  addEventListener('pagehide', () => {
    if (door() && !isSent) {
      fetch(door(), { method: 'DELETE', keepalive: true }).catch(() => {});
    }
  });
  addEventListener('pageshow', (event) => {
    if (event.persisted) {
      isSent = false;
      sayAgain();
    }
  });
}

// The report of an alert while it goes out: looked at once a second, with a line of who was reached since.

const EVERY_MS = 1000;
const WIDTH = 1000;
const HEIGHT = 100;
const MOST = 600;

const line = document.querySelector('#over-time polyline');
const reached = [];

function draw() {
  const part = document.getElementById('report');
  reached.push(Number(part.dataset.reached));
  if (reached.length > MOST) {
    reached.shift();
  }
  const audience = Math.max(1, Number(part.dataset.audience));
  const step = WIDTH / Math.max(1, reached.length - 1);
  line.setAttribute('points', reached.map((number, at) => `${(at * step).toFixed(1)},${(HEIGHT - (HEIGHT * number) / audience).toFixed(1)}`).join(' '));
}

async function look() {
  const part = document.getElementById('report');
  if (part.dataset.complete === 'true') {
    return;
  }
  if (!document.hidden) {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const next = answer.ok ? page.getElementById('report') : null;
    if (next) {
      part.replaceWith(document.adoptNode(next));
      document.dispatchEvent(new CustomEvent('shown', { detail: next }));
      draw();
    }
  }
  setTimeout(() => look().catch(again), EVERY_MS);
}

function again() {
  setTimeout(() => look().catch(again), EVERY_MS * 5);
}

if (document.getElementById('report').dataset.complete !== 'true') {
  document.getElementById('over-time').hidden = false;
  draw();
  look().catch(again);
}

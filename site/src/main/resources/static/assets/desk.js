// What a desk is quicker with: keys, and times where its reader is. Every page is whole without it.

const rows = [...document.querySelectorAll('[data-row]')];
const ZONED = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });

function isTyping(target) {
  return target.closest('input, textarea, select, [contenteditable]') !== null;
}

function step(by) {
  const at = rows.indexOf(document.activeElement);
  rows[Math.min(Math.max(at + by, 0), rows.length - 1)]?.focus();
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) {
    return;
  }
  if (event.key === 'j' || event.key === 'k') {
    step(event.key === 'j' ? 1 : -1);
    return;
  }
  const named = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (named) {
    event.preventDefault();
    if (named.matches('input')) {
      named.focus();
    } else {
      named.click();
    }
  }
});

function zoned(part) {
  for (const time of part.querySelectorAll('time[datetime]')) {
    time.textContent = ZONED.format(new Date(time.dateTime));
  }
}

zoned(document.querySelector('.desk-main'));
document.addEventListener('shown', (event) => zoned(event.detail)); // told by whoever puts more on the page

for (const zone of document.querySelectorAll('[data-zone]')) {
  zone.textContent = zone.dataset.zone.replace('{zone}', () => ZONED.resolvedOptions().timeZone);
}

for (const area of document.querySelectorAll('[data-count]')) {
  const count = document.querySelector(`[data-count-of="${area.id}"]`);
  area.addEventListener('input', () => {
    count.textContent = area.dataset.count.replace('{0}', area.value.length).replace('{1}', area.maxLength);
  });
}

for (const part of document.querySelectorAll('[data-file-into]')) {
  part.hidden = false;
  part.querySelector('input').addEventListener('change', async ({ target }) => {
    if (target.files[0]) {
      document.getElementById(part.dataset.fileInto).value = await target.files[0].text();
    }
  });
}

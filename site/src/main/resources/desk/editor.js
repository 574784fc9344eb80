// The form that a story is written in: its text as it looks, saved as it is typed, with pictures.

import { autosave } from './autosave.js';
import { pictures } from './pictures.js';
import { presence } from './presence.js';
import { richText } from './richtext.js';

const form = document.getElementById('editor');
const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
let changed = () => {};

const text = richText(form.elements.body, () => changed());

function showLead(picture) {
  form.elements.picture.value = picture.id;
  const part = document.getElementById('lead');
  const image = part.querySelector('img');
  image.src = `/api${picture.url}`;
  part.hidden = false;
}

function restore(fields) {
  for (const [name, value] of Object.entries(fields)) {
    const field = form.elements[name];
    if (name === 'body') {
      text.set(value);
    } else if (field instanceof HTMLElement) {
      field.value = value;
    }
  }
}

if (form.dataset.writable !== undefined) {
  changed = autosave(form, restore);
  pictures((picture, isLead) => {
    if (isLead) {
      showLead(picture);
      changed();
      form.elements.alt.focus();
    } else {
      text.insertPicture(picture.url);
    }
  });
  document.getElementById('drop-picture').addEventListener('click', () => {
    form.elements.picture.value = '';
    document.getElementById('lead').hidden = true;
    changed();
  });
}

presence(form);

// Whoever says no zone means their own.
function ownZone() {
  if (form.elements.zone?.value === 'UTC' && !form.elements.publishAt.value) {
    form.elements.zone.value = zone;
  }
}

ownZone();
document.addEventListener('shown', ownZone);
document.getElementById('zones').append(...Intl.supportedValuesOf('timeZone').map((name) => new Option('', name)));

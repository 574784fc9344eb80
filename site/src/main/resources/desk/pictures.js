// Sends pictures while the story is written, and says how far they have come.

const LARGEST = 20 * 1024 * 1024;

function send(file, onProgress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/media');
    request.responseType = 'json';
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) {
        onProgress(event.loaded / event.total);
      }
    });
    request.addEventListener('load', () => {
      if (request.status === 200 || request.status === 201) {
        resolve(request.response);
      } else {
        reject(new Error(request.response?.detail ?? String(request.status)));
      }
    });
    request.addEventListener('error', () => reject(new Error('')));
    request.send(file);
  });
}

// `use` is told of the picture and whether the story opens with it.
export function pictures(use) {
  const part = document.getElementById('upload');
  const chosen = part.querySelector('input[type=file]');
  const progress = part.querySelector('progress');
  const status = part.querySelector('[role=status]');
  part.hidden = false;

  async function take(file) {
    if (file.size > LARGEST) {
      status.textContent = status.dataset.large;
      return;
    }
    const isLead = part.querySelector('[name=upload-as]:checked').value === 'lead';
    progress.hidden = false;
    progress.value = 0;
    status.textContent = status.dataset.sending;
    try {
      const picture = await send(file, (part) => {
        progress.value = part;
      });
      use(picture, isLead);
      status.textContent = status.dataset.sent;
    } catch (refused) {
      status.textContent = status.dataset.refused.replace('{0}', () => refused.message);
    } finally {
      progress.hidden = true;
      chosen.value = '';
    }
  }

  chosen.addEventListener('change', () => chosen.files[0] && take(chosen.files[0]));
}

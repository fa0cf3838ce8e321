// Makes the upload form quicker: files are dropped anywhere on it, gathered over several choices, and their way up is shown. Without it the form is sent as it is.
const form = document.querySelector('form.upload');
const input = form.elements.files;
const button = form.querySelector('button[type=submit]');
const summary = form.querySelector('.summary');
const sending = form.querySelector('.sending');
const status = sending.querySelector('[role=status]');
const maxBytes = Number(form.dataset.maxBytes);
const maxFiles = Number(form.dataset.maxFiles);

const list = document.createElement('ul');
list.className = 'chosen';
list.setAttribute('aria-label', 'Chosen files');
const told = document.createElement('p');
told.className = 'meta';
told.setAttribute('role', 'status');
input.after(told, list);

let chosen = [];

const size = bytes => bytes < 1024 ? counted(bytes, 'byte') : bytes < 1024 * 1024 ? `${+(bytes / 1024).toFixed(1)} KB` : `${+(bytes / 1024 / 1024).toFixed(1)} MB`;
const counted = (number, noun) => number === 1 ? `1 ${noun}` : `${number} ${noun}s`;
const element = (name, attributes = {}, ...children) => {
  const made = Object.assign(document.createElement(name), attributes);
  made.append(...children);
  return made;
};

function keep(files) {
  const held = new DataTransfer();
  for (const file of files) held.items.add(file);
  input.files = held.files;
  chosen = [...held.files];
  show();
}

function show() {
  list.replaceChildren(...chosen.map((file, i) => {
    const row = element('li', {},
      element('bdi', { textContent: file.name }),
      element('span', { className: 'meta', textContent: size(file.size) }));
    const why = file.size > maxBytes ? `too large: at most ${size(maxBytes)}` : i >= maxFiles ? `one too many: ${maxFiles} at a time` : file.size === 0 ? 'empty' : null;
    if (why) row.append(element('span', { className: 'state bad', textContent: `${why}; it will not be read` }));
    const remove = element('button', { type: 'button', className: 'lnk', textContent: 'Take off' });
    remove.setAttribute('aria-label', `Take off ${file.name}`);
    remove.addEventListener('click', () => {
      keep(chosen.filter(other => other !== file));
      (list.querySelectorAll('button')[Math.min(i, chosen.length - 1)] ?? input).focus();
    });
    const bar = element('progress', { max: 1, value: 0, hidden: true });
    bar.setAttribute('aria-label', `${file.name}, uploaded`);
    row.append(remove, bar);
    return row;
  }));
  told.textContent = chosen.length ? `${counted(chosen.length, 'file')}, ${size(chosen.reduce((sum, file) => sum + file.size, 0))} together` : '';
}

const same = (a, b) => a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;
const add = files => keep([...chosen, ...[...files].filter(file => !chosen.some(other => same(file, other)))]);

input.addEventListener('change', () => add(input.files));
form.addEventListener('dragover', event => {
  if (![...event.dataTransfer.types].includes('Files')) return;
  event.preventDefault();
  form.classList.add('over');
});
form.addEventListener('dragleave', event => form.contains(event.relatedTarget) || form.classList.remove('over'));
form.addEventListener('drop', event => {
  form.classList.remove('over');
  if (!event.dataTransfer.files.length) return;
  event.preventDefault();
  add(event.dataTransfer.files);
});

// Which file is on its way follows from how much of all has gone: they are sent one after the other.
function moved(sent, total) {
  sending.querySelector('progress').value = total ? sent / total : 0;
  let before = Math.max(0, total - chosen.reduce((sum, file) => sum + file.size, 0));
  [...list.children].forEach((row, i) => {
    const bar = row.querySelector('progress');
    bar.hidden = false;
    bar.value = sent >= total ? 1 : Math.min(1, Math.max(0, (sent - before) / Math.max(1, chosen[i].size)));
    before += chosen[i].size;
  });
}

function refuse({ refusal, wrong = {} }) {
  const reasons = Object.entries(wrong);
  for (const old of form.querySelectorAll('.why')) old.remove();
  for (const field of form.querySelectorAll('.wrong')) field.classList.remove('wrong');
  for (const marked of form.querySelectorAll('[aria-invalid]')) {
    marked.removeAttribute('aria-invalid');
    describe(marked, `${marked.id}-why`, false);
  }
  summary.replaceChildren(element('p', { textContent: refusal ?? 'Nothing was uploaded yet. Mend this and send the form once more:' }));
  if (reasons.length) summary.append(element('ul', { className: 'plainlist' }, ...reasons.map(([name, why]) =>
    element('li', {}, element('a', { href: `#upload-${name}`, textContent: why })))));
  for (const [name, why] of reasons) {
    const control = document.getElementById(`upload-${name}`);
    control.closest('details')?.setAttribute('open', '');
    control.closest('.field').classList.add('wrong');
    control.before(element('p', { className: 'why', id: `upload-${name}-why`, textContent: why }));
    control.setAttribute('aria-invalid', 'true');
    describe(control, `upload-${name}-why`, true);
  }
  summary.hidden = false;
  summary.focus();
}

function describe(control, id, is) {
  const ids = (control.getAttribute('aria-describedby') ?? '').split(' ').filter(other => other && other !== id);
  if (is) ids.push(id);
  if (ids.length) control.setAttribute('aria-describedby', ids.join(' ')); else control.removeAttribute('aria-describedby');
}

// A form that was open for too long gets the token of a fresh one.
async function renew() {
  const fresh = new DOMParser().parseFromString(await (await fetch(form.action)).text(), 'text/html').querySelector('form.upload input');
  if (fresh?.name === form.querySelector('input').name) form.querySelector('input').value = fresh.value;
}

function rest() {
  button.disabled = false;
  sending.hidden = true;
  for (const bar of list.querySelectorAll('progress')) bar.hidden = true;
}

form.addEventListener('submit', event => {
  event.preventDefault();
  const request = new XMLHttpRequest();
  request.open('POST', form.action);
  request.setRequestHeader('Accept', 'application/json');
  request.setRequestHeader('X-Requested-With', 'XMLHttpRequest'); // Whoever is signed out gets an answer, not the sign-in page.
  request.upload.addEventListener('progress', progress => moved(progress.loaded, progress.total));
  request.upload.addEventListener('load', () => status.textContent = 'Uploaded. The originals are being stored.');
  request.addEventListener('load', () => {
    let answer = null;
    try { answer = JSON.parse(request.responseText); } catch { /* An answer of somebody else, such as a proxy. */ }
    if (answer?.address) { location.assign(answer.address); return; }
    rest();
    if (request.status === 400) renew();
    refuse(answer ?? { refusal: request.status === 401 ? 'Nothing was uploaded: you are not signed in any more. Sign in in another tab, then send this form once more.'
      : `Nothing was uploaded: the site answered with ${request.status}. Wait a minute and send the form once more.` });
  });
  request.addEventListener('error', () => {
    rest();
    refuse({ refusal: 'The connection broke before the site had answered. Send the form once more: what arrived already is not stored twice.' });
  });
  button.disabled = true;
  summary.hidden = true;
  sending.hidden = false;
  status.textContent = 'Uploading.';
  request.send(new FormData(form));
});

addEventListener('pageshow', event => event.persisted && rest()); // Back from the batch by the browser's own button.

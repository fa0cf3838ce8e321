// Suggestions under the search box, by the ARIA pattern of a combobox with a list. Without it: the box is a box. Recent searches stay in this browser.
const box = document.querySelector('#find');
const list = document.createElement('ul');
const kept = 'recent-searches';
let options = [], chosen = -1, waiting, asking;

if (box) {
  Object.assign(list, { id: 'find-list', className: 'suggestions', hidden: true });
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Suggestions');
  box.form.append(list);
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id })) box.setAttribute(name, value);
  box.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(look, 120); });
  box.addEventListener('focus', () => { if (box.value === '') show(recent()); });
  box.addEventListener('blur', close);
  box.addEventListener('keydown', press);
  list.addEventListener('pointerdown', event => event.preventDefault()); // The box keeps the focus.
  list.addEventListener('click', event => take([...list.children].indexOf(event.target.closest('li'))));
  box.form.addEventListener('submit', remember);
}

async function look() {
  const typed = box.value;
  if (typed === '') return show(recent());
  asking?.abort();
  asking = new AbortController();
  try {
    const answer = await fetch('/search/suggest?q=' + encodeURIComponent(typed), { signal: asking.signal });
    if (answer.ok && box.value === typed && document.activeElement === box) show(await answer.json());
  } catch (fault) {
    if (fault.name !== 'AbortError') close();
  }
}

function show(found) {
  options = found;
  chosen = -1;
  list.replaceChildren(...found.map((option, i) => {
    const item = document.createElement('li');
    const note = document.createElement('span');
    item.id = `find-${i}`;
    item.setAttribute('role', 'option');
    item.setAttribute('aria-selected', 'false');
    note.textContent = [option.detail, option.sort].filter(Boolean).join(', ');
    item.append(option.name, note);
    return item;
  }));
  list.hidden = found.length === 0;
  box.setAttribute('aria-expanded', String(!list.hidden));
  box.removeAttribute('aria-activedescendant');
}

function close() { clearTimeout(waiting); asking?.abort(); show([]); }

function press(event) {
  if (event.key === 'Escape' && !list.hidden) { event.preventDefault(); return close(); }
  if (event.key === 'Enter' && chosen >= 0) { event.preventDefault(); return take(chosen); }
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  if (list.hidden) { if (event.key === 'ArrowDown') look(); return; }
  event.preventDefault();
  list.children[chosen]?.setAttribute('aria-selected', 'false');
  const count = options.length + 1; // One place more: the box itself.
  chosen = (chosen + 1 + (event.key === 'ArrowDown' ? 1 : count - 1)) % count - 1;
  const item = list.children[chosen];
  if (!item) return box.removeAttribute('aria-activedescendant');
  item.setAttribute('aria-selected', 'true');
  item.scrollIntoView({ block: 'nearest' });
  box.setAttribute('aria-activedescendant', item.id);
}

function take(at) {
  const option = options[at];
  if (!option) return;
  if (option.clears) { localStorage.removeItem(kept); return close(); }
  if (option.query === undefined) { location.assign(option.address); return; }
  box.value = option.query;
  close();
  if (!option.query.endsWith(':')) { box.form.requestSubmit(); } else { box.focus(); }
}

function searches() {
  try { return JSON.parse(localStorage.getItem(kept) ?? '[]').filter(s => typeof s === 'string'); } catch { return []; }
}

function recent() {
  const past = searches().map(query => ({ name: query, sort: 'searched before', query }));
  return past.length > 0 ? [...past, { name: 'Forget these searches', clears: true }] : past;
}

function remember() {
  const query = box.value.trim();
  if (query === '') return;
  try { localStorage.setItem(kept, JSON.stringify([query, ...searches().filter(s => s !== query)].slice(0, 8))); } catch { /* No room or not allowed: nothing is kept. */ }
}

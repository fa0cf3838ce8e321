// Single keys: / searches, j and k go through a list, n turns its page, ? shows them all. Without it: Tab, and the links themselves.
const help = document.querySelector('#keys');
const opener = document.querySelector('#keys-open');
const onOff = document.querySelector('#keys-on');
const said = document.querySelector('#keys-said');
const off = 'keys-off';
const entry = '.hits > li, .ledger > li, [data-statement]';

const does = {
  '/': () => document.querySelector('#find'),
  j: () => step(1),
  k: () => step(-1),
  n: () => document.querySelector('main a[rel~=next]')?.click(),
  '?': () => { help.showModal(); },
};

opener.hidden = false;
opener.addEventListener('click', does['?']);
onOff.checked = !remembered();
onOff.addEventListener('change', () => remember(!onOff.checked));

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
  if (event.target.closest('input, textarea, select, [contenteditable], dialog') || !onOff.checked || !Object.hasOwn(does, event.key)) return;
  event.preventDefault();
  const field = does[event.key]();
  field?.focus?.();
  field?.select?.();
});

// The link of the next entry below the one that has the focus, or below the top of the window; its heading link, which the entry is about.
function step(by) {
  const entries = [...document.querySelectorAll(`main :is(${entry})`)].filter(e => !e.parentElement.closest(entry) && e.checkVisibility());
  const at = entries.findIndex(e => e.contains(document.activeElement));
  const below = entries.findIndex(e => e.getBoundingClientRect().top >= 0);
  const to = at >= 0 ? at + by : by > 0 ? below : (below < 0 ? entries.length : below) - 1;
  if (!entries[to]) {
    said.textContent = entries.length === 0 ? 'There is no list on this page.' : by > 0 ? 'That was the last.' : 'That was the first.';
    return null;
  }
  said.textContent = `${to + 1} of ${entries.length}`;
  return entries[to].querySelector('a.t, a.plain, h2 a, h3 a, a');
}

function remembered() {
  try { return localStorage.getItem(off) !== null; } catch { return false; }
}

function remember(isOff) {
  try { isOff ? localStorage.setItem(off, '') : localStorage.removeItem(off); } catch { /* It holds for this page. */ }
}

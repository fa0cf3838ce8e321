// Keeps a batch's page up to date while its files are read. Without it there is a link that does the same.
const batch = document.getElementById('batch');
const left = () => Number(document.getElementById('batch-progress')?.dataset.left ?? 0);
const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

// Only what changed is replaced, so that the window stays where it is and links keep the focus.
function take(html) {
  const fresh = document.createElement('template');
  fresh.innerHTML = html;
  const focus = document.activeElement?.id;
  const rows = [...fresh.content.querySelectorAll('#batch-files tr[id]')];
  if (fresh.content.getElementById('batch-progress').dataset.left === '0' || rows.some(row => !document.getElementById(row.id))) {
    batch.replaceChildren(fresh.content);
  } else {
    for (const row of rows) {
      const shown = document.getElementById(row.id);
      if (shown.outerHTML !== row.outerHTML) shown.replaceWith(row);
    }
    document.getElementById('batch-status').replaceChildren(...fresh.content.getElementById('batch-status').childNodes);
    const progress = document.querySelector('#batch-progress progress');
    progress.value = fresh.content.querySelector('progress').value;
    document.getElementById('batch-progress').dataset.left = fresh.content.getElementById('batch-progress').dataset.left;
  }
  if (focus && document.activeElement?.id !== focus) document.getElementById(focus)?.focus({ preventScroll: true });
}

let wait = 1000;
while (batch && left() > 0) {
  await pause(wait);
  if (document.hidden) continue;
  try {
    const answer = await fetch(batch.dataset.progress, { headers: { 'X-Requested-With': 'XMLHttpRequest' } });
    if (answer.ok && !answer.redirected) {
      take(await answer.text());
      wait = Math.min(wait + 250, 3000);
    } else if (answer.status < 500) {
      break; // Signed out, or gone: the link says more.
    }
  } catch {
    wait = 5000; // The site is being started anew, or the network is away.
  }
}

// Looks people up while their name is typed. Without it: the button beside the field asks for the same page with the same list in it.
const field = document.querySelector('#q');
const matches = document.querySelector('#matches');
let waiting, asking;

field?.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(look, 250);
});

async function look() {
  const words = field.value.trim();
  const ticked = [...matches.querySelectorAll('input:checked')].map(box => box.closest('li'));
  asking?.abort();
  asking = new AbortController();
  const address = new URL(field.form.action);
  address.searchParams.set('q', words.length > 1 ? words : '');
  try {
    const answer = await fetch(address, { signal: asking.signal });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    matches.replaceChildren(...page.querySelector('#matches').childNodes);
  } catch (fault) {
    if (fault.name !== 'AbortError') return;
  }
  keep(ticked);
}

// Whoever is ticked already stays, whatever is looked up next.
function keep(items) {
  if (items.length === 0) return;
  let list = matches.querySelector('ul');
  if (!list) {
    list = document.createElement('ul');
    list.className = 'choices';
    matches.prepend(list);
  }
  for (const item of items) {
    const slug = item.querySelector('input').value;
    list.querySelector(`input[value="${CSS.escape(slug)}"]`)?.closest('li').remove();
    list.prepend(item);
  }
}

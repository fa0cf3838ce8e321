// Copies citations and statements. Without it they are text to select; the buttons are shown only when it runs.
const said = document.createElement('p');
said.className = 'vh';
said.setAttribute('role', 'status');
document.body.append(said);

const copy = async text => {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const box = document.createElement('textarea'); // Sites without https have no clipboard of their own.
  box.value = text;
  document.body.append(box);
  box.select();
  const done = document.execCommand('copy');
  box.remove();
  if (!done) throw new Error();
};

for (const button of document.querySelectorAll('[data-copy], [data-copy-text]')) {
  const label = button.querySelector('span');
  const word = label.textContent;
  button.hidden = false;
  button.addEventListener('click', async () => {
    const { copy: id, copyText, copyAddress } = button.dataset;
    const text = id ? document.getElementById(id).innerText : `${copyText}\n${new URL(copyAddress, document.querySelector('link[rel=canonical]')?.href ?? location.href)}`;
    try {
      await copy(text);
      label.textContent = 'Copied';
    } catch {
      label.textContent = 'Select it and copy';
    }
    said.textContent = label.textContent;
    button.focus();
    setTimeout(() => { label.textContent = word; said.textContent = ''; }, 4000);
  });
}

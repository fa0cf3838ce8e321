// Makes three things quicker. Without it: codes are pasted, passwords stay hidden, addresses are selected and copied by hand.

// The code of a one-time address stands after the #. It goes into the form and out of the address, so that neither the history nor a bookmark keeps it.
const form = document.querySelector('form[data-code]');
const takeCode = () => {
  if (location.hash.length < 2) return;
  const field = form.elements.namedItem('Code');
  field.value = location.hash.slice(1);
  history.replaceState(null, '', location.pathname);
  field.closest('.field').hidden = true;
  form.requestSubmit();
};
if (form) {
  takeCode();
  addEventListener('hashchange', takeCode); // The address was pasted over this page's own.
}

for (const button of document.querySelectorAll('[data-show]')) {
  const field = document.getElementById(button.dataset.show);
  const show = shown => {
    field.type = shown ? 'text' : 'password';
    button.setAttribute('aria-pressed', shown);
  };
  button.hidden = false;
  button.addEventListener('click', () => {
    show(field.type === 'password');
    field.focus();
  });
  field.form.addEventListener('submit', () => show(false)); // Browsers remember what is sent from a plain text field.
}

for (const button of document.querySelectorAll('[data-copy-value]')) {
  const field = document.getElementById(button.dataset.copyValue);
  field.addEventListener('focus', () => field.select());
  button.hidden = !navigator.clipboard;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(field.value);
    button.textContent = 'Copied';
  });
}

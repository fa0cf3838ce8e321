// A stretch of time chosen by drawing over the bars of results. Without it: each bar is a link, and “Between” takes two days.
const chart = document.querySelector('svg[data-span]');
const says = document.querySelector('[data-span-says]');
let start = null, end = null, mark = null;

if (chart) {
  const hint = says.textContent;
  const periods = chart.dataset.periods.split(' ');
  const { width } = chart.viewBox.baseVal;
  const at = event => {
    const box = chart.getBoundingClientRect();
    return Math.min(periods.length - 1, Math.max(0, Math.floor((event.clientX - box.left) / box.width * periods.length)));
  };
  const ends = () => [Math.min(start, end), Math.max(start, end)];
  const clear = () => { mark?.remove(); start = end = mark = null; says.textContent = hint; };

  says.hidden = false;
  chart.addEventListener('dragstart', event => event.preventDefault()); // A bar is a link, and would be dragged away.
  chart.addEventListener('pointerdown', event => { if (event.isPrimary && event.button === 0) start = end = at(event); });
  chart.addEventListener('pointermove', event => {
    if (start === null || (at(event) === start && mark === null)) return;
    if (mark === null) {
      chart.setPointerCapture(event.pointerId); // From here on it is no click on a bar.
      mark = document.createElementNS(chart.namespaceURI, 'rect');
      mark.setAttribute('class', 'drawn');
      mark.setAttribute('y', '0');
      mark.setAttribute('height', '56');
      chart.append(mark);
    }
    end = at(event);
    const [first, last] = ends();
    mark.setAttribute('x', String(first * width / periods.length));
    mark.setAttribute('width', String((last - first + 1) * width / periods.length));
    says.textContent = first === last ? periods[first] : `${periods[first]} to ${periods[last]}`;
  });
  chart.addEventListener('pointerup', () => {
    if (mark === null) { start = null; return; }
    const [first, last] = ends();
    const address = new URL(chart.dataset.span, location.href);
    address.searchParams.set('from', periods[first]);
    address.searchParams.set('to', periods[last]);
    location.assign(address);
  });
  chart.addEventListener('pointercancel', clear);
  addEventListener('keydown', event => { if (event.key === 'Escape') clear(); });
  addEventListener('pageshow', clear); // Also for who comes back to it.
}

/** Runs only in pages served by `guzhi dev`: reloads the page after a build and shows the build's problems. */
export const RELOAD_SCRIPT = `(function () {
  var box = null;
  var events = new EventSource('/__guzhi/events');
  events.addEventListener('reload', function () { location.reload(); });
  events.addEventListener('problems', function (event) {
    var text = JSON.parse(event.data);
    if (box) { box.remove(); box = null; }
    if (!text) return;
    box = document.createElement('pre');
    box.textContent = text;
    box.setAttribute('role', 'alert');
    Object.assign(box.style, { position: 'fixed', left: '0', right: '0', bottom: '0', maxHeight: '40vh', overflow: 'auto', margin: '0', padding: '1em', background: '#7a1c1c', color: '#fff', font: '14px/1.5 monospace', whiteSpace: 'pre-wrap', zIndex: '1000' });
    document.body.append(box);
  });
})();
`;

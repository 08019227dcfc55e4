/*
 * Shows the chat on another site:
 *   <script src="https://…/widget.js" async data-label="Stel uw vraag" data-position="right"></script>
 */
(() => {
  const script = document.currentScript ?? document.querySelector('script[src*="/widget.js"]');
  const { origin } = new URL(script.src);
  import(new URL('static/embed.js', script.src)).then(
    ({ embed }) => embed(script.dataset),
    () => console.warn(
      `Meedenker: no chat button. Is ${location.origin} among WIDGET_ORIGINS of ${origin}, ` +
        'and does the content security policy of this page let it in?',
    ),
  );
})();

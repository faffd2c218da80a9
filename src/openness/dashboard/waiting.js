/* Below the title nothing shows before all of a page is there, or ten seconds have gone: what comes later would push down what people
   have begun to read. Until the next frame, the last part may take its room unseen. */
(() => {
  const root = document.documentElement, is = what => document.querySelector(what);
  let late;
  const look = new MutationObserver(() => {
    if (!late && is('[data-testid=stElementContainer]')) late = setTimeout(show, 10000);
    if (is('.os-footer') && !is('[data-testid=stSkeleton], .stSkeleton, tbody[data-from]:empty')) requestAnimationFrame(show);
  });
  const show = () => { look.disconnect(); root.classList.remove('os-coming'); };
  root.classList.add('os-coming');
  look.observe(root, {childList: true, subtree: true});
})()

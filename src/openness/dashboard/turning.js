/* Links from page to page are followed in the session that is open: Streamlit loads itself anew for each else. It is told as the
   browser's back button tells it. Whoever comes back stands where they were, and focus goes to what was chosen or to the new title.
   What is written into a field goes to the address in the same way: as it is typed, or once it is done. */
(pages => {
  const is = what => document.querySelector(what);
  const main = () => is('[data-testid=stMain]');
  const folded = () => document.querySelectorAll('.os-pages details[open]');
  /* Nobody tells when all is drawn, and what is found may be drawn once more: so these look at every frame, while the server draws
     and for a while after. */
  const until = (done, milliseconds) => {
    let end = 0;
    const step = () => {
      if (!end || is('[data-testid=stApp]:not([data-test-script-state=notRunning])')) end = performance.now() + milliseconds;
      if (!done() && performance.now() < end) requestAnimationFrame(step);
    };
    step();
  };
  /* Given to what is found once `left`, if anything, is drawn anew; who went elsewhere by themselves is left alone. */
  const focus = (find, left) => {
    let given;
    until(() => {
      const at = document.activeElement, it = at === document.body && !left?.isConnected && find();
      if (it) {
        if (it.tagName === 'H1') it.tabIndex = -1;
        it.focus({preventScroll: true});
        given = it;
      }
      return ![document.body, left, given].includes(document.activeElement);
    }, 3000);
  };
  const scroll = top => {
    const moved = new AbortController();
    for (const what of ['wheel', 'touchstart', 'pointerdown', 'keydown']) addEventListener(what, () => moved.abort(), {signal: moved.signal});
    until(() => { if (!moved.signal.aborted) main().scrollTop = top; return moved.signal.aborted; }, 1500);
  };

  const turned = () => dispatchEvent(new PopStateEvent('popstate', {state: {}}));

  addEventListener('click', event => {
    for (const each of folded()) if (!each.contains(event.target)) each.open = false;
    const link = event.target.closest?.('a[href]');
    if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const to = new URL(link.href), here = location.pathname === to.pathname;
    if (to.origin !== location.origin || to.hash || !pages.includes(to.pathname) || !['', '_self'].includes(link.target)) return;
    event.preventDefault();
    for (const each of folded()) each.open = false;
    history.replaceState({...history.state, top: main().scrollTop}, '');
    history.pushState({}, '', to);
    if (here) {
      if (link.id) focus(() => document.getElementById(link.id), link);
    } else {
      const old = is('h1'), said = old?.textContent;
      main().scrollTop = 0;
      document.activeElement.blur();
      focus(() => { const title = is('h1'); return title && (title !== old || title.textContent !== said) ? title : null; });
    }
    turned();
  });
  addEventListener('popstate', event => { if (event.state?.top) scroll(event.state.top); });

  const fields = document.getElementsByClassName('os-field'), filled = new WeakSet();
  const fill = anew => {
    for (const {control} of fields) if (anew || !filled.has(control)) {
      filled.add(control);
      const told = new URLSearchParams(location.search).get(control.name) ?? '';
      if (control.value !== told) control.value = told;
    }
  };
  new MutationObserver(() => fill(false)).observe(document.documentElement, {childList: true, subtree: true});
  addEventListener('popstate', () => fill(true));
  let later;
  const written = control => {
    const {name, value} = control;
    const to = new URL(location.href);
    if (value) to.searchParams.set(name, value); else to.searchParams.delete(name);
    if (to.href === location.href) return;
    history.replaceState(history.state, '', to);
    if (control === document.activeElement) focus(() => document.querySelector(`.os-field input[name="${name}"]`), control);
    turned();
  };
  for (const [what, wait] of [['input', 300], ['change', 0]]) addEventListener(what, ({target}) => {
    if (!target.closest?.('.os-field') || what === 'input' && target.type !== 'search') return;
    clearTimeout(later);
    later = setTimeout(written, wait, target);
  });

  addEventListener('keydown', event => {
    if (event.key === 'Escape') for (const each of folded()) { each.open = false; each.querySelector('summary').focus(); }
  });
})(PAGES)

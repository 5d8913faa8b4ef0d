// What every page does for the person in front of it: says when the connection is gone, says what an action did or that it did nothing,
// keeps focus at hand, brings Back to the place that was left, closes the menu, and asks before sign-out erases anything.

// --- The connection. Flow shows a line of its own and whispers; we say it, where the person looks. Where the browser itself had lost the
// network, Flow goes on but never takes its word back, so while it is gone we ask for ourselves.
const SLOW = 5000;
let slow = 0;
const connection = () => window.Vaadin?.connectionState;
const isBack = () =>
  fetch('ui/halfterm.svg', { method: 'HEAD', cache: 'no-store' })
    .then((answer) => answer.ok)
    .catch(() => false);
const lookAgain = async () => {
  if (connection().state === 'connected') return;
  if (await isBack()) connection().state = 'connected';
  else slow = setTimeout(lookAgain, SLOW);
};
const follow = (state) => {
  const bar = document.getElementById('connection');
  clearTimeout(slow);
  if (!bar) return;
  const say = (words) => { if (bar.textContent !== words) bar.textContent = words; };
  if (state === 'loading') {
    slow = setTimeout(() => say(bar.dataset.slow), SLOW);
  } else if (state !== 'connected') {
    say(bar.dataset.lost);
    slow = setTimeout(lookAgain, SLOW);
  } else if (bar.textContent) {
    say(bar.dataset.back);
    slow = setTimeout(() => say(''), SLOW);
  }
};
const listen = () => {
  if (!connection()) { requestAnimationFrame(listen); return; }
  connection().addStateChangeListener((before, state) => {
    follow(state);
    if (state === 'connected') settle();
  });
};
listen();

// --- What an action did, for those who do not see it. Emptied first, so that the same sentence is said twice.
window.halftermSay = (words) => {
  const told = document.getElementById('told');
  if (!told) return;
  told.textContent = '';
  setTimeout(() => { told.textContent = words; }, 100);
};

// --- Focus. The button that was pressed is often replaced by what comes next: whoever works by keyboard goes on from the button that now
// has its name, or from the heading of what it stood in, which may have been drawn anew as well and is known by its name then.
let pressed = null;
addEventListener(
  'click',
  (event) => {
    const act = event.target instanceof Element && event.target.closest('button, a[download]');
    pressed = null;
    if (!act) return;
    const around = [];
    for (let one = act.parentElement; one; one = one.parentElement) around.push(one);
    pressed = { act, around };
  },
  true,
);
const headingOf = (place) =>
  place.isConnected ? place.querySelector('h1, h2, h3') : document.getElementById(place.getAttribute('aria-labelledby'));
const goOn = () => {
  if (!pressed || pressed.act.isConnected) return;
  const { act, around } = pressed;
  pressed = null;
  requestAnimationFrame(() => {
    if (document.activeElement && document.activeElement !== document.body) return;
    const heading = around.find(headingOf);
    const next = (act.id && document.getElementById(act.id)) || (heading ? headingOf(heading) : document.getElementById('main'));
    if (!next) return;
    if (!next.matches('button, a[href], input, [tabindex]')) next.tabIndex = -1;
    next.focus();
  });
};
new MutationObserver(goOn).observe(document.documentElement, { childList: true, subtree: true });

// --- A button that did nothing, because the session had ended: the page is loaded anew by way of the sign-in page, and says so then. Only
// to whom it was that pressed it, in the tab in which they did.
const LOST = 'halfterm.lost';
const SETTLED = 1000; // a page that is loaded anew for its session has begun to leave by then
let pending = null;
let settling = 0;
const owner = () => document.querySelector('button[data-owner]')?.dataset.owner;
const visible = (button) => [...button.childNodes].filter((one) => !one.matches?.('.hidden-text')).map((one) => one.textContent).join('').trim();
const settle = () => {
  clearTimeout(settling);
  settling = setTimeout(() => { if (connection()?.state === 'connected') pending = null; }, SETTLED);
};
addEventListener(
  'click',
  (event) => {
    const button = event.target instanceof Element && event.target.closest('#main button[type=button]');
    if (!button) return;
    pending = { page: here, owner: owner(), words: visible(button) };
    settle();
  },
  true,
);
addEventListener('beforeunload', () => { if (pending) sessionStorage.setItem(LOST, JSON.stringify(pending)); });
const sayLost = (main) => {
  const lost = JSON.parse(sessionStorage.getItem(LOST) ?? 'null');
  if (!lost) return;
  sessionStorage.removeItem(LOST);
  const wasSignedIn = document.referrer && new URL(document.referrer).pathname.endsWith('/login');
  const stands = [...main.querySelectorAll('button[type=button]')].some((one) => visible(one) === lost.words);
  if (!wasSignedIn || !stands || lost.page !== here || lost.owner !== owner()) return;
  const note = document.createElement('p');
  note.className = 'notice';
  note.tabIndex = -1;
  note.textContent = main.dataset.lost.replace('{button}', () => lost.words);
  main.prepend(note);
  window.halftermFocus(note);
};

// --- Arriving. A new page begins at its heading, as a full load would; Back returns to the place and the link that were left.
// The browser's own way would bring a page back before it is drawn.
history.scrollRestoration = 'manual';
const PLACES = 'halfterm.places';
const places = JSON.parse(sessionStorage.getItem(PLACES) ?? '{}');
let here = ''; // the page as the server names it: the address changes before the page does, or after it
let part = ''; // of the next page, where the link names one
const place = () => (places[here] ??= {});
const keepPlaces = () => sessionStorage.setItem(PLACES, JSON.stringify(places));
addEventListener('scroll', () => { place().top = Math.round(scrollY); }, { passive: true });
addEventListener('pagehide', keepPlaces);
addEventListener(
  'click',
  (event) => {
    const link = event.target instanceof Element && event.target.closest('a[href]');
    if (!link) return;
    part = link.hash;
    if (link.closest('#main')) place().left = { top: scrollY, link: link.getAttribute('href') };
  },
  true,
);

window.halftermArrive = (main, page, goesBack) => {
  here = page;
  const { top, left } = place(); // Flow scrolls to the top while the page is left: where the link was pressed counts for more
  place().left = undefined;
  const link = goesBack && left && [...main.querySelectorAll('a[href]')].find((one) => one.getAttribute('href') === left.link);
  const named = !goesBack && partOf(main);
  if (named) { named.scrollIntoView(); named.focus({ preventScroll: true }); return; }
  scrollTo(0, goesBack ? (left?.top ?? top ?? 0) : 0);
  (link || main.querySelector('h1') || main).focus({ preventScroll: true });
};
const partOf = (main) => {
  const named = part.length > 1 && main.querySelector(`[id="${CSS.escape(part.slice(1))}"]`);
  part = '';
  if (named) named.tabIndex = -1;
  return named;
};

// The first page of a visit: loaded anew or come back to, it stands where it stood.
window.halftermReturn = (main, page) => {
  here = page;
  const how = performance.getEntriesByType('navigation')[0]?.type;
  const { top } = place();
  part = location.hash;
  const named = partOf(main);
  if (top && (how === 'reload' || how === 'back_forward')) requestAnimationFrame(() => scrollTo(0, top));
  else if (named) window.halftermFocus(named);
  whenThere(main, () => sayLost(main));
};
const whenThere = (main, act, triesLeft = 300) => {
  if (main.isConnected) act();
  else if (triesLeft > 0) requestAnimationFrame(() => whenThere(main, act, triesLeft - 1));
};

// --- The person's menu closes by Escape and by a click elsewhere.
const menu = () => !document.querySelector('dialog[open]') && document.querySelector('details.who[open]');
addEventListener('keydown', (event) => {
  const shown = event.key === 'Escape' && menu();
  if (!shown) return;
  shown.open = false;
  shown.querySelector('summary').focus();
});
addEventListener('click', (event) => {
  const shown = menu();
  if (shown && !shown.contains(event.target)) shown.open = false;
});

// --- Signing out. What was written and cannot reach the portal would stay on a computer that others use: it goes, after asking.
let maySignOut = false;
const ask = (words) =>
  new Promise((answer) => {
    const dialog = document.createElement('dialog');
    dialog.className = 'ask';
    const sentence = document.createElement('p');
    sentence.id = 'ask';
    sentence.textContent = words.ask;
    dialog.setAttribute('aria-labelledby', 'ask');
    const button = (label, look, value) => {
      const made = document.createElement('button');
      made.type = 'button';
      made.className = `btn ${look}`;
      made.textContent = label;
      made.addEventListener('click', () => dialog.close(value));
      return made;
    };
    const acts = document.createElement('div');
    acts.className = 'actions';
    acts.append(button(words.stay, '', 'stay'), button(words.erase, 'quiet', 'erase'));
    dialog.append(sentence, acts);
    dialog.addEventListener('close', () => { dialog.remove(); answer(dialog.returnValue === 'erase'); });
    document.body.append(dialog);
    dialog.showModal();
  });
addEventListener(
  'click',
  async (event) => {
    const button = event.target instanceof Element && event.target.closest('button[data-owner]');
    if (!button || maySignOut || !window.halftermUnsent) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if ((await window.halftermUnsent(button.dataset.owner)) && !(await ask(button.dataset))) {
      button.focus();
      return;
    }
    window.halftermErase(button.dataset.owner);
    maySignOut = true;
    button.click();
    maySignOut = false;
  },
  true,
);

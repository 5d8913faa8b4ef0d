// Keeps what somebody types into a form until they send it. It is told to the server as they type. What could not be told stays in this
// browser, readable with the person's own key alone, and is put back when they return to the form (ADR 15).
const PAUSE = 1000; // after the last key
const LONGEST = 2500; // after the first key that is not told yet
const PATIENCE = 2000; // until what was told counts as lost
const UNSENT = 'halfterm.unsent.';
const open = new Map(); // the forms of this page by their place
const text = new TextEncoder();

const named = (control) => (control.type === 'checkbox' ? `${control.name || control.id}=${control.value}` : control.name || control.id);
const controls = (form) =>
  [...form.elements].filter(
    (one) => one.matches('textarea, select, input:not([type=file], [type=password], [type=hidden], [type=submit])') && named(one),
  );

const read = (form) => {
  const words = {};
  for (const one of controls(form)) {
    const name = named(one);
    if (one.type === 'radio') words[name] = one.checked ? one.value : (words[name] ?? '');
    else if (one.type === 'checkbox') words[name] = one.checked ? 'on' : '';
    else words[name] = one.value;
  }
  return words;
};

const isTicked = (control) => control.type === 'radio' || control.type === 'checkbox';

// As if they had been typed, so that the server hears of them as well.
const write = (form, words) => {
  for (const one of controls(form)) {
    const given = words[named(one)];
    if (given === undefined) continue;
    const what = isTicked(one) ? 'checked' : 'value';
    const wanted = isTicked(one) ? given === (one.type === 'radio' ? one.value : 'on') : given;
    if (one[what] === wanted) continue;
    one[what] = wanted;
    one.dispatchEvent(new Event('input', { bubbles: true }));
    one.dispatchEvent(new Event('change', { bubbles: true }));
  }
};

const bytes = (base64) => Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
const base64 = (buffer) => btoa(Array.from(new Uint8Array(buffer), (one) => String.fromCharCode(one)).join(''));
const keyFrom = (encoded) =>
  globalThis.crypto?.subtle
    ? crypto.subtle.importKey('raw', bytes(encoded), 'AES-GCM', false, ['encrypt', 'decrypt'])
    : Promise.resolve(null);

const lock = async (key, place, what) => {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const locked = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: text.encode(place) }, key, text.encode(JSON.stringify(what)));
  return `${base64(iv)}.${base64(locked)}`;
};

const unlock = async (key, place, locked) => {
  const [iv, sealed] = locked.split('.').map(bytes);
  const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: text.encode(place) }, key, sealed);
  return JSON.parse(new TextDecoder().decode(opened));
};

const element = (tag, words, ...inside) => {
  const made = document.createElement(tag);
  if (words) made.append(words);
  made.append(...inside);
  return made;
};

const button = (words, act) => {
  const made = element('button', words);
  made.type = 'button';
  made.className = 'btn quiet';
  made.addEventListener('click', act);
  return made;
};

const said = (role, words, ...inside) => {
  const note = element('div', '', element('p', words), ...inside);
  note.className = 'notice draft-note';
  note.setAttribute('role', role);
  return note;
};

class Draft {
  constructor(form, shown) {
    this.form = form;
    this.place = shown.place;
    this.texts = shown.texts;
    this.version = shown.version;
    this.unsent = `${UNSENT}${shown.owner}.${shown.place}`;
    this.key = keyFrom(shown.key);
    this.timer = 0;
    this.firstKey = 0;
    this.telling = null;
    this.clashed = false;
    this.ended = false;
    this.locked = '';
    this.refused = null; // what the server does not keep
    this.state = element('p', shown.texts.asYouGo);
    this.state.className = 'hint draft';
    this.state.setAttribute('role', 'status');
    form.querySelector('button[type=submit]')?.before(this.state);
    this.asSent = read(form);
    if (shown.words) {
      write(form, shown.words);
      this.again = this.note(shown.since, button(shown.texts.anew, () => this.anew()));
    }
    this.told = this.now();
    form.addEventListener('input', () => this.typed());
    form.addEventListener('change', () => this.typed());
    form.addEventListener('submit', (sending) => this.clashed && this.hold(sending), true);
    this.leftover();
  }

  now() {
    return JSON.stringify(read(this.form));
  }

  isTold() {
    return this.now() === this.told;
  }

  // Inside the form, so that it goes with it.
  note(words, ...acts) {
    const note = said('status', words, ...acts);
    this.form.prepend(note);
    return note;
  }

  // Locked at once, so that it can be put away in the moment in which the page is left.
  async prepare() {
    const key = await this.key;
    if (!key || this.isTold()) return;
    const words = this.now();
    const locked = await lock(key, this.place, { version: this.version, words: JSON.parse(words) });
    if (words === this.now()) this.locked = locked;
  }

  typed() {
    if (this.ended) return;
    this.prepare();
    const now = Date.now();
    this.firstKey ||= now;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.tell(), Math.max(0, Math.min(PAUSE, this.firstKey + LONGEST - now)));
  }

  tell() {
    clearTimeout(this.timer);
    this.firstKey = 0;
    this.telling ||= this.tellOnce().finally(() => {
      this.telling = null;
      if (!this.clashed && !this.isTold() && this.now() !== this.refused) this.typed();
    });
    return this.telling;
  }

  async tellOnce() {
    if (this.ended || this.clashed || !this.form.isConnected || this.isTold()) return;
    const words = this.now();
    const late = setTimeout(() => this.putAway(), PATIENCE);
    try {
      const answer = await this.form.$server.keepDraft(JSON.parse(words), this.version);
      this.version = answer.version;
      if (answer.refused) {
        this.refused = words;
        clearTimeout(late);
        await this.prepare();
        this.putAway(answer.refused);
      } else if (!answer.taken) {
        this.clash();
      } else {
        this.told = words;
        this.isTold() ? localStorage.removeItem(this.unsent) : this.prepare();
        this.say(this.texts.kept);
      }
    } catch {
      this.putAway();
    } finally {
      clearTimeout(late);
    }
  }

  say(words) {
    if (this.state.textContent !== words) this.state.textContent = words;
  }

  // Into this browser, since the server cannot be told, or does not keep it.
  putAway({ here, nowhere } = this.texts) {
    if (this.ended || this.isTold()) return;
    this.say(this.locked && this.store() ? here : nowhere);
  }

  store() {
    try {
      localStorage.setItem(this.unsent, this.locked);
      return true;
    } catch {
      return false; // it is full
    }
  }

  clash() {
    this.clashed = true;
    this.prepare().then(() => this.locked && this.store());
    const keep = button(this.texts.keepThis, () => {
      this.clashed = false;
      note.remove();
      this.say(this.texts.asYouGo);
      this.state.tabIndex = -1;
      this.state.focus();
      this.tell();
    });
    const note = said('alert', this.texts.clash, keep);
    note.tabIndex = -1;
    this.state.before(note);
    this.say('');
  }

  // Nothing is sent over what another tab has sent or keeps before the person has chosen.
  hold(sending) {
    sending.preventDefault();
    sending.stopImmediatePropagation();
    this.form.querySelector('[role=alert].draft-note')?.focus();
  }

  // What an earlier visit could not tell the server.
  async leftover() {
    const locked = localStorage.getItem(this.unsent);
    const key = await this.key;
    if (!locked || !key) return;
    let left;
    try {
      left = await unlock(key, this.place, locked);
    } catch {
      return; // locked with a key that the portal no longer has
    }
    const has = this.now();
    if (JSON.stringify({ ...JSON.parse(has), ...left.words }) === has) {
      localStorage.removeItem(this.unsent);
    } else if (left.version === this.version) {
      write(this.form, left.words);
      this.note(this.texts.back);
      this.tell();
    } else {
      this.choose(left.words);
    }
  }

  choose(words) {
    const list = element('dl');
    for (const one of controls(this.form)) {
      const given = words[named(one)];
      if (!given || isTicked(one) || given === one.value) continue;
      list.append(element('dt', one.labels?.[0]?.textContent ?? ''), element('dd', given));
    }
    const done = () => {
      note.remove();
      localStorage.removeItem(this.unsent);
      controls(this.form)[0]?.focus();
    };
    const note = this.note(
      this.texts.older,
      list,
      button(this.texts.use, () => {
        done();
        write(this.form, words);
        this.tell();
      }),
      button(this.texts.forget, done),
    );
  }

  // Back to what was sent, or to an empty form; until the page is left it can be brought back.
  async anew() {
    const words = read(this.form);
    clearTimeout(this.timer);
    await this.telling; // or it would be kept again after it was dropped
    await this.form.$server.dropDraft();
    this.again?.remove();
    write(this.form, this.asSent);
    this.begun();
    const gone = this.note(
      this.texts.gone,
      button(this.texts.bringBack, () => {
        gone.remove();
        write(this.form, words);
        controls(this.form)[0]?.focus();
        this.tell();
      }),
    );
    controls(this.form)[0]?.focus();
  }

  begun() {
    this.version = 0;
    this.refused = null;
    this.told = this.now();
    clearTimeout(this.timer);
    localStorage.removeItem(this.unsent);
    this.say(this.texts.asYouGo);
  }

  end() {
    this.ended = true;
    clearTimeout(this.timer);
    localStorage.removeItem(this.unsent);
    open.delete(this.place);
  }
}

window.halftermDraft = (form, shown) => {
  open.get(shown.place)?.form.isConnected || open.set(shown.place, new Draft(form, shown));
};

// It was sent: nothing of it stays.
window.halftermSent = (place) => open.get(place)?.end();

addEventListener('pagehide', () => open.forEach((draft) => draft.form.isConnected && draft.putAway()));

// For signing out (frame.js): tells the server what it does not know yet, and says whether anything stays on this computer.
window.halftermUnsent = async (owner) => {
  const enough = new Promise((done) => setTimeout(done, PATIENCE));
  await Promise.race([Promise.all([...open.values()].map((draft) => draft.tell())), enough]);
  const kept = Object.keys(localStorage).some((key) => key.startsWith(`${UNSENT}${owner}.`));
  return kept || [...open.values()].some((draft) => draft.form.isConnected && !draft.isTold());
};

window.halftermErase = (owner) => {
  open.forEach((draft) => draft.end());
  Object.keys(localStorage)
    .filter((key) => key.startsWith(`${UNSENT}${owner}.`))
    .forEach((key) => localStorage.removeItem(key));
};

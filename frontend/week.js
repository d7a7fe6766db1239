// A usual week in half-hours. Wide, it is a table of days and times; narrow, one day at a time. A mouse drags over cells,
// a thumb taps them, keys move, set and extend. What is free is one string of 336 zeros and ones, Monday 00:00 first.
const PER_DAY = 48;
const HALF_HOURS = 7 * PER_DAY;
const NARROW_WEEK = 500;
const DAY_BEGINS = 14;
const DAY_ENDS = 40;

const style = new CSSStyleSheet();
style.replaceSync(`
:host { display: block; inline-size: 100%; font-size: 13px; line-height: 18px; color: var(--b-text); }
table { border-collapse: separate; border-spacing: 2px; inline-size: 100%; table-layout: fixed; user-select: none; -webkit-user-select: none; }
th { font-weight: 500; color: var(--b-text-2); padding: 0; text-align: center; }
th[scope="row"] { inline-size: 48px; text-align: end; padding-inline-end: 6px; font-variant-numeric: tabular-nums; }
td { block-size: 24px; padding: 0; border: 1px solid var(--vaadin-border-color); border-radius: 4px; background: var(--b-card); cursor: pointer; text-align: center; font-size: 12px; font-variant-numeric: tabular-nums; touch-action: manipulation; }
td[aria-selected="true"] { background: var(--b-acc); border-color: var(--b-acc); color: var(--aura-accent-contrast-color); }
td[aria-selected="true"]::before { content: "✓"; }
td:focus-visible, button:focus-visible { outline: 2px solid var(--b-acc); outline-offset: 2px; }
:host([narrow]) td { block-size: 44px; }
:host([narrow]) td[aria-selected="true"]::before { content: "✓ "; }
.days { display: grid; grid-template-columns: repeat(7, minmax(0, 1fr)); gap: 2px; margin-block-end: 8px; }
button { font: inherit; color: var(--b-text); background: var(--b-card); border: 1px solid var(--vaadin-border-color); border-radius: 8px; padding: 4px 10px; min-block-size: 28px; cursor: pointer; }
:host([narrow]) button { min-block-size: 44px; padding-inline: 4px; }
.days button[aria-pressed="true"] { border-color: var(--b-acc); color: var(--aura-accent-text-color); font-weight: 600; background: color-mix(in oklab, var(--b-acc) 14%, var(--b-card)); }
.days small { display: block; font-size: 12px; line-height: 14px; font-weight: 400; color: var(--b-text-2); }
.tools { display: flex; flex-wrap: wrap; gap: 8px; margin-block-start: 8px; }
.tools button { padding-inline: 10px; }
@media (forced-colors: active) { td[aria-selected="true"] { background: Highlight; color: HighlightText; forced-color-adjust: none; } }
`);

class BelayWeek extends HTMLElement {
  constructor() {
    super();
    this.free = new Array(HALF_HOURS).fill(false);
    this.words = { days: [], brief: [] };
    this.day = 0;
    this.at = 18;
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [style];
    const root = this.shadowRoot;
    root.addEventListener('pointerdown', (event) => this.press(event));
    root.addEventListener('pointermove', (event) => this.drag(event));
    root.addEventListener('pointerup', () => this.release(true));
    root.addEventListener('pointercancel', () => this.release(false));
    root.addEventListener('click', (event) => this.tap(event));
    root.addEventListener('keydown', (event) => this.key(event));
  }

  connectedCallback() {
    for (const name of ['week', 'words']) {
      if (Object.hasOwn(this, name)) {
        const given = this[name];
        delete this[name];
        this[name] = given;
      }
    }
    this.sizes = new ResizeObserver(() => {
      const narrow = this.offsetWidth < NARROW_WEEK;
      if (this.offsetWidth > 0 && narrow !== this.narrow) {
        this.narrow = narrow;
        this.toggleAttribute('narrow', narrow);
        this.draw();
      }
    });
    this.sizes.observe(this);
  }

  disconnectedCallback() {
    this.sizes.disconnect();
    this.painting = null;
    this.narrow = undefined;
  }

  set week(text) {
    const given = typeof text === 'string' ? text : '';
    this.free = Array.from({ length: HALF_HOURS }, (_, i) => given[i] === '1');
    this.draw();
  }

  get week() {
    return this.free.map((free) => (free ? '1' : '0')).join('');
  }

  set words(words) {
    this.said = words;
    this.draw();
  }

  get words() {
    return this.said;
  }

  /** First and last half-hour of the day that is shown: the usual day, and whatever is free beyond it. */
  hours() {
    if (this.whole) {
      return [0, PER_DAY];
    }
    let [from, to] = [DAY_BEGINS, DAY_ENDS];
    this.free.forEach((free, i) => {
      if (free) {
        from = Math.min(from, (i % PER_DAY) & ~1);
        to = Math.max(to, ((i % PER_DAY) | 1) + 1);
      }
    });
    return [from, to];
  }

  draw() {
    if (!this.isConnected || this.narrow === undefined || !this.said || this.said.days.length !== 7) {
      return;
    }
    const focused = this.shadowRoot.activeElement?.dataset;
    const again = focused && (focused.at ? `[data-at="${focused.at}"]` : focused.does && `[data-does="${focused.does}"]`);
    const [from, to] = this.hours();
    this.at = this.day * PER_DAY + Math.min(Math.max(this.at % PER_DAY, from), to - 1);
    const parts = this.narrow ? [this.chooser(), this.ofDay(from, to)] : [this.ofWeek(from, to)];
    this.shadowRoot.replaceChildren(...parts, this.tools());
    this.shadowRoot.querySelector(again || 'none')?.focus();
  }

  ofWeek(from, to) {
    const head = make('tr', { role: 'row' }, make('td', { role: 'presentation', style: 'visibility:hidden' }));
    this.said.brief.forEach((day) => head.append(make('th', { scope: 'col', role: 'columnheader' }, day)));
    const rows = [];
    for (let half = from; half < to; half++) {
      const row = make('tr', { role: 'row' }, make('th', { scope: 'row', role: 'rowheader' }, half % 2 ? '' : clock(half)));
      for (let day = 0; day < 7; day++) {
        row.append(this.cell(day * PER_DAY + half, ''));
      }
      rows.push(row);
    }
    return this.grid(make('thead', { role: 'rowgroup' }, head), rows);
  }

  ofDay(from, to) {
    const rows = [];
    for (let half = from; half < to; half += 2) {
      const row = make('tr', { role: 'row' }, make('th', { scope: 'row', role: 'rowheader' }, clock(half)));
      for (const more of [0, 1]) {
        const at = this.day * PER_DAY + half + more;
        row.append(this.cell(at, `${clock(half + more)}–${clock(half + more + 1)}`));
      }
      rows.push(row);
    }
    return this.grid(null, rows);
  }

  grid(head, rows) {
    const table = make('table', { role: 'grid', 'aria-multiselectable': 'true', 'aria-label': this.said.label });
    if (head) {
      table.append(head);
    }
    table.append(make('tbody', { role: 'rowgroup' }, ...rows));
    return table;
  }

  cell(at, text) {
    const cell = make('td', { role: 'gridcell', 'data-at': at, tabindex: at === this.at ? 0 : -1 }, text);
    this.mark(cell, at);
    return cell;
  }

  mark(cell, at) {
    const [day, half] = [Math.floor(at / PER_DAY), at % PER_DAY];
    cell.setAttribute('aria-selected', this.free[at]);
    const state = this.free[at] ? this.said.free : this.said.busy;
    cell.setAttribute('aria-label', `${this.said.days[day]} ${clock(half)}–${clock(half + 1)}, ${state}`);
  }

  chooser() {
    const days = make('div', { class: 'days', role: 'group', 'aria-label': this.said.day });
    this.said.brief.forEach((brief, day) => {
      const hours = this.free.slice(day * PER_DAY, (day + 1) * PER_DAY).filter(Boolean).length / 2;
      const pressed = day === this.day;
      const sum = hours ? `${hours} h` : '–';
      const spoken = `${brief} ${sum}: ${this.said.days[day]}, ${this.said.hours.replace('#', hours)}`;
      const button = make('button', { type: 'button', 'data-does': `day-${day}`, 'aria-pressed': pressed, 'aria-label': spoken }, brief);
      button.append(' ', make('small', {}, sum));
      days.append(button);
    });
    return days;
  }

  tools() {
    const tools = make('div', { class: 'tools' });
    const tool = (does, text) => tools.append(make('button', { type: 'button', 'data-does': does }, text));
    if (this.whole || this.hours()[0] > 0 || this.hours()[1] < PER_DAY) {
      tool('hours', this.whole ? this.said.usual : this.said.whole);
    }
    if (this.narrow && this.day < 5) {
      tool('copy', this.said.copy.replace('#', this.said.days[this.day]));
    }
    if (this.free.some(Boolean)) {
      tool('clear', this.said.clear);
    }
    return tools;
  }

  tap(event) {
    const does = event.target.closest('button')?.dataset.does;
    if (does?.startsWith('day-')) {
      this.day = Number(does.slice(4));
    } else if (does === 'hours') {
      this.whole = !this.whole;
    } else if (does === 'clear') {
      this.free.fill(false);
      this.tell();
    } else if (does === 'copy') {
      const day = this.free.slice(this.day * PER_DAY, (this.day + 1) * PER_DAY);
      for (let other = 0; other < 5; other++) {
        this.free.splice(other * PER_DAY, PER_DAY, ...day);
      }
      this.tell();
    } else {
      const cell = event.target.closest('td[data-at]');
      if (cell && !this.painted) {
        this.set(Number(cell.dataset.at), !this.free[cell.dataset.at]);
        this.go(Number(cell.dataset.at));
        this.tell();
        this.draw();
      }
      this.painted = false;
      return;
    }
    this.draw();
  }

  /** Thumbs tap, so that they can scroll; whatever points more finely paints. */
  press(event) {
    const cell = event.target.closest('td[data-at]');
    this.painted = false;
    if (cell && event.button === 0 && event.pointerType !== 'touch') {
      const at = Number(cell.dataset.at);
      this.painting = { from: at, before: [...this.free], value: !this.free[at] };
      cell.setPointerCapture(event.pointerId);
    }
  }

  drag(event) {
    if (!this.painting) {
      return;
    }
    const over = this.shadowRoot.elementFromPoint(event.clientX, event.clientY)?.closest('td[data-at]');
    if (over && (this.painted || Number(over.dataset.at) !== this.painting.from)) {
      this.painted = true;
      this.paint(Number(over.dataset.at));
    }
  }

  /** The rectangle between where the mouse was pressed and where it is. */
  paint(to) {
    const { from, before, value } = this.painting;
    const days = [Math.floor(from / PER_DAY), Math.floor(to / PER_DAY)].sort((a, b) => a - b);
    const halves = [from % PER_DAY, to % PER_DAY].sort((a, b) => a - b);
    this.free = [...before];
    for (let day = days[0]; day <= days[1]; day++) {
      this.free.fill(value, day * PER_DAY + halves[0], day * PER_DAY + halves[1] + 1);
    }
    this.shadowRoot.querySelectorAll('td[data-at]').forEach((cell) => this.mark(cell, Number(cell.dataset.at)));
  }

  release(keep) {
    const painting = this.painting;
    this.painting = null;
    if (!painting || !this.painted) {
      return;
    }
    if (keep) {
      this.tell();
    } else {
      this.free = painting.before;
    }
    this.draw();
  }

  key(event) {
    const cell = event.target.closest('td[data-at]');
    if (event.key === 'Escape' && this.painting) {
      this.release(false);
    }
    if (!cell || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    this.go(Number(cell.dataset.at));
    if (event.key === ' ' || event.key === 'Enter') {
      this.set(this.at, !this.free[this.at]);
      this.tell();
    } else {
      const next = this.next(event.key);
      if (next === null) {
        return;
      }
      const value = this.free[this.at];
      this.go(next);
      if (event.shiftKey && this.free[next] !== value) {
        this.set(next, value);
        this.tell();
      }
    }
    event.preventDefault();
    this.draw();
    this.shadowRoot.querySelector(`[data-at="${this.at}"]`)?.focus();
  }

  /** Where a key leads from the cell of the moment, by what the eye sees: null for a key that leads nowhere. */
  next(key) {
    const [from, to] = this.hours();
    const [day, half] = [Math.floor(this.at / PER_DAY), this.at % PER_DAY];
    const side = getComputedStyle(this).direction === 'rtl' ? -1 : 1;
    const [down, across] = this.narrow ? [2, 1] : [1, PER_DAY];
    const within = (to) => (Math.floor(to / PER_DAY) === day || !this.narrow) && to >= 0 && to < HALF_HOURS;
    const sideways = (by) => {
      const cell = this.narrow ? (half ^ 1) === half + by : within(this.at + by * across);
      return cell ? this.at + by * across : this.at;
    };
    switch (key) {
      case 'ArrowDown': return half + down < to ? this.at + down : this.at;
      case 'ArrowUp': return half - down >= from ? this.at - down : this.at;
      case 'ArrowRight': return sideways(side);
      case 'ArrowLeft': return sideways(-side);
      case 'PageDown': return day * PER_DAY + Math.min(half + 4, to - 1);
      case 'PageUp': return day * PER_DAY + Math.max(half - 4, from);
      case 'Home': return day * PER_DAY + from;
      case 'End': return day * PER_DAY + to - 1;
      default: return null;
    }
  }

  go(at) {
    this.at = at;
    this.day = Math.floor(at / PER_DAY);
  }

  set(at, value) {
    this.free[at] = value;
  }

  tell() {
    this.dispatchEvent(new CustomEvent('week-changed', { detail: this.week }));
  }
}

function clock(half) {
  return `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`;
}

function make(tag, attributes, ...content) {
  const element = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, String(value)));
  element.append(...content);
  return element;
}

customElements.define('b-week', BelayWeek);

// A calendar by FullCalendar: entries in, clicks, moves and selections out. Times are those of the reader's clock as the
// server wrote them ("2026-11-17T09:00"), so no time zone is known here. Whoever uses it draws the buttons that lead from
// week to week, and says the day; the address can then hold it. What a mouse drags, keys move: Alt and an arrow.
const NARROW = 640;
const STEP_MINUTES = 30;

class BelayCalendar extends HTMLElement {
  connectedCallback() {
    for (const name of ['entries', 'options']) {
      if (Object.hasOwn(this, name)) {
        const given = this[name];
        delete this[name];
        this[name] = given;
      }
    }
    this.sizes = new ResizeObserver(() => {
      if (this.offsetWidth > 0) {
        this.fit();
      }
    });
    this.sizes.observe(this);
  }

  disconnectedCallback() {
    this.sizes.disconnect();
    if (this.calendar) {
      this.calendar.destroy();
      this.calendar = null;
      this.box.remove();
    }
  }

  /** [{ id, title, note, start, end, allDay, look, kind, movable, label }] */
  set entries(entries) {
    this.given = entries;
    this.refill();
  }

  get entries() {
    return this.given;
  }

  /** { view: month | week | list, day, today, firstDay, lang, movable, selectable, texts: { allDay, none, more } } */
  set options(options) {
    this.wanted = options;
    if (this.calendar) {
      this.calendar.batchRendering(() => this.apply());
    }
  }

  get options() {
    return this.wanted;
  }

  /** The first drawing waits until there is a width: FullCalendar measures once and draws wrongly otherwise. */
  fit() {
    const narrow = this.offsetWidth < NARROW;
    if (!this.calendar) {
      if (!this.wanted || !window.FullCalendar) {
        return;
      }
      this.narrow = narrow;
      this.box = document.createElement('div');
      this.append(this.box);
      this.calendar = new window.FullCalendar.Calendar(this.box, this.settings());
      this.refill();
      this.calendar.render();
      this.toMorning();
      return;
    }
    if (narrow !== this.narrow) {
      this.narrow = narrow;
      this.apply();
    }
    this.calendar.updateSize();
  }

  /** Whoever is on another side of the world meets at night; most of it is by day. */
  toMorning() {
    const morning = this.querySelector('.fc-timegrid-slots [data-time="07:00:00"]');
    if (morning && this.parentElement) {
      this.parentElement.scrollTop = morning.getBoundingClientRect().top - this.getBoundingClientRect().top;
    }
  }

  /** A phone has no room for seven columns of hours: there a week is a list of its days. */
  view() {
    const { view } = this.wanted;
    return view === 'month' ? 'dayGridMonth' : view === 'list' ? 'listMonth' : this.narrow ? 'listWeek' : 'timeGridWeek';
  }

  settings() {
    const { day, today, firstDay, lang, movable, selectable, texts } = this.wanted;
    const twelve = this.twelve(lang);
    const hours = { hour: twelve ? 'numeric' : '2-digit', minute: '2-digit', hourCycle: twelve ? 'h12' : 'h23' };
    return {
      initialView: this.view(),
      initialDate: day,
      now: `${today}T12:00`,
      timeZone: 'UTC',
      locale: lang,
      firstDay,
      headerToolbar: false,
      height: 'auto',
      nowIndicator: false,
      eventInteractive: true,
      editable: Boolean(movable),
      eventDurationEditable: false,
      selectable: Boolean(selectable),
      snapDuration: { minutes: STEP_MINUTES },
      slotDuration: { minutes: STEP_MINUTES },
      slotLabelInterval: { hours: 1 },
      slotLabelFormat: hours,
      eventTimeFormat: hours,
      slotEventOverlap: false,
      dayMaxEvents: 3,
      eventMaxStack: 4,
      allDayText: texts.allDay,
      noEventsText: texts.none,
      moreLinkText: (count) => texts.more.replace('{0}', count),
      moreLinkHint: (count) => texts.more.replace('{0}', count),
      // A link that unfolds is a button to whoever hears it.
      moreLinkDidMount: (info) => {
        info.el.setAttribute('role', 'button');
        if (!info.el.getAttribute('aria-controls')) {
          info.el.removeAttribute('aria-controls');
        }
      },
      viewHint: '',
      dayHeaderFormat: { weekday: 'short', day: 'numeric' },
      views: { dayGridMonth: { dayHeaderFormat: { weekday: 'short' } } },
      displayEventEnd: false,
      eventContent: (info) => this.content(info),
      eventDidMount: (info) => this.mounted(info),
      eventClick: (info) => {
        info.jsEvent.preventDefault();
        this.tell('entry', { id: info.event.id });
      },
      dateClick: (info) => this.tell('day', { start: info.dateStr, allDay: info.allDay }),
      select: (info) => this.tell('select', { start: info.startStr, end: info.endStr }),
      eventDrop: (info) => {
        this.tell('move', { id: info.event.id, start: local(info.event.start) });
        // Where it is the server says; until then it stays.
        info.revert();
      },
    };
  }

  apply() {
    const { day, movable, selectable } = this.wanted;
    this.calendar.setOption('editable', Boolean(movable));
    this.calendar.setOption('selectable', Boolean(selectable));
    this.calendar.changeView(this.view(), day);
    this.refill();
  }

  refill() {
    if (!this.calendar || !this.given) {
      return;
    }
    // Over hours a closed day lies as a stretch of them, in a month as a day; in a list it would be a line of its own.
    const view = this.view();
    const hours = view === 'timeGridWeek';
    const shown = view.startsWith('list') ? this.given.filter((entry) => entry.look !== 'closed') : this.given;
    const events = shown.map((entry) => ({
      id: entry.id,
      title: entry.title,
      start: hours && entry.allDay && entry.look === 'closed' ? `${entry.start}T00:00` : entry.start,
      end: hours && entry.allDay && entry.look === 'closed' ? `${entry.end}T00:00` : entry.end,
      allDay: Boolean(entry.allDay) && !(hours && entry.look === 'closed'),
      display: entry.look === 'closed' ? 'background' : 'block',
      editable: Boolean(entry.movable),
      classNames: ['b-cal', `b-cal-${entry.look}`, `b-cal-${entry.kind || 'other'}`],
      extendedProps: { note: entry.note, label: entry.label, movable: Boolean(entry.movable) },
    }));
    this.calendar.setOption('slotMinTime', this.edge(8, (hour, entry) => Math.min(hour, Number(entry.start.slice(11, 13)))));
    this.calendar.setOption('slotMaxTime', this.edge(18, (hour, entry) => Math.max(hour, this.endHour(entry))));
    this.calendar.setOption('allDaySlot', this.given.some((entry) => entry.allDay && entry.look !== 'closed'));
    this.calendar.removeAllEventSources();
    this.calendar.addEventSource(events);
  }

  edge(usual, widen) {
    const hour = this.given.filter((entry) => !entry.allDay && entry.look !== 'closed').reduce(widen, usual);
    return `${String(hour).padStart(2, '0')}:00:00`;
  }

  endHour(entry) {
    const sameDay = entry.end.slice(0, 10) === entry.start.slice(0, 10);
    const minutes = Number(entry.end.slice(14, 16));
    return sameDay ? Number(entry.end.slice(11, 13)) + (minutes > 0 ? 1 : 0) : 24;
  }

  content(info) {
    const lines = document.createElement('div');
    lines.className = 'b-cal-lines';
    const title = document.createElement('span');
    title.className = 'b-cal-title';
    title.textContent = info.event.title;
    lines.append(title);
    const note = [info.timeText, info.event.extendedProps.note].filter(Boolean).join(' · ');
    if (note && info.event.display !== 'background') {
      const line = document.createElement('span');
      line.className = 'b-cal-note';
      line.textContent = note;
      lines.append(line);
    }
    return { domNodes: [lines] };
  }

  mounted(info) {
    const { label, movable } = info.event.extendedProps;
    if (info.event.display === 'background') {
      return;
    }
    // In a list the row is what is seen, and its title what is pressed.
    const target = info.el.matches('tr') ? info.el.querySelector('a') ?? info.el : info.el;
    if (target.matches('tr')) {
      target.tabIndex = 0;
    }
    if (label) {
      target.setAttribute('aria-label', label);
    }
    target.setAttribute('role', 'button');
    if (movable) {
      target.setAttribute('aria-keyshortcuts', 'Alt+ArrowUp Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight');
    }
    target.addEventListener('keydown', (event) => this.key(event, info.event));
  }

  /** Enter and space are FullCalendar's own: they press the entry. */
  key(event, entry) {
    const steps = { ArrowUp: -1, ArrowDown: 1, ArrowLeft: -48, ArrowRight: 48 };
    if (!event.altKey || !(event.key in steps) || !entry.extendedProps.movable || entry.allDay) {
      return;
    }
    event.preventDefault();
    const start = new Date(entry.start.getTime() + steps[event.key] * STEP_MINUTES * 60_000);
    this.tell('move', { id: entry.id, start: local(start) });
  }

  /** The entry that was moved by keys keeps the focus when it is drawn anew. */
  focusEntry(id) {
    requestAnimationFrame(() => {
      const entry = this.calendar?.getEventById(id);
      const at = this.given?.findIndex((one) => one.id === id);
      if (entry && at >= 0) {
        [...this.querySelectorAll('.fc-event[role="button"]')].find((el) => el.getAttribute('aria-label') === this.given[at].label)?.focus();
      }
    });
  }

  tell(name, detail) {
    this.dispatchEvent(new CustomEvent(`calendar-${name}`, { detail }));
  }

  twelve(lang) {
    return ['h11', 'h12'].includes(new Intl.DateTimeFormat(lang, { hour: 'numeric' }).resolvedOptions().hourCycle);
  }
}

/** What the calendar calls UTC is the reader's clock. */
function local(date) {
  return date.toISOString().slice(0, 16);
}

customElements.define('b-calendar', BelayCalendar);

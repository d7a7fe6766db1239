package org.belay.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;

/**
 * Where somebody is who works by keyboard. What is drawn anew takes the focus with it, and then it would be at the top of
 * the page: it goes back to what is named alike, as the button of the next row is, else to the row of the list, else to the
 * title.
 */
public final class Focus {

    private Focus() {}

    /** Remembers in the browser what has the focus on this surface, to which all of {@link #keep} is about. */
    public static void watch(Component surface) {
        surface.getElement().executeJs("""
                if (this.keepFocus) return;
                let last, grid, place, at;
                const grids = () => [...this.querySelectorAll('vaadin-grid')];
                const key = (el) => el.closest('[data-focus]')?.dataset.focus
                  || (el.getAttribute('aria-label') || el.textContent).trim().replace(/\\d+/g, '#');
                const alike = (at) => [...this.querySelectorAll(at.tag)]
                  .filter((el) => key(el) === at.key && el.checkVisibility() && !el.disabled);
                // A list that is taken away knows no more where it was.
                this.addEventListener('focusout', ({ target }) => { if (grid?.contains(target)) at = grid._focusedItemIndex; });
                this.addEventListener('focusin', ({ target }) => {
                  const list = target.closest('vaadin-grid');
                  if (list) {
                    grid = list;
                    place = grids().indexOf(list);
                  }
                  last = target === list ? null : { tag: target.localName, key: key(target) };
                  if (last) last.place = alike(last).indexOf(target);
                });
                const row = () => {
                  const list = grid?.isConnected ? grid : grids()[place];
                  if (!list?.size) return null;
                  const index = Math.min(at ?? 0, list.size - 1);
                  const drawn = [...(list.$?.items?.children ?? [])].find((line) => line.index === index && !line.hidden);
                  return drawn?.firstElementChild ?? list;
                };
                const again = () => {
                  const active = document.activeElement;
                  if (active && active !== document.body) return;
                  const found = last ? alike(last) : [];
                  const to = found[Math.min(last?.place ?? 0, found.length - 1)] ?? row() ?? this.querySelector('h1');
                  if (to?.localName === 'h1') to.tabIndex = -1;
                  to?.focus();
                };
                // A dialog that closes gives the focus back a little later, maybe to what is not there any more.
                this.keepFocus = () => [0, 400].forEach((later) => setTimeout(again, later));""");
    }

    /** After something was drawn anew. */
    public static void keep() {
        UI.getCurrent().getPage().executeJs("document.querySelector('.b-surface')?.keepFocus?.()");
    }

    /** What is called otherwise after it was pressed, as what locks is, and yet is the same; or one of several alike. */
    public static <C extends HasElement> C same(C component, String name) {
        component.getElement().setAttribute("data-focus", name);
        return component;
    }
}

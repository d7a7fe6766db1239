package org.belay.program;

import java.util.List;

/**
 * How a session can go.
 *
 * @param key what it is known by, whatever its title; empty until a plan has given it one
 * @param agenda in its order
 * @param prompts questions and sentences that help
 */
public record SessionGuide(String key, String title, List<AgendaItem> agenda, List<String> prompts) {

    public static final int LONGEST_TITLE = 160;
    public static final int LONGEST_PROMPT = 500;
    public static final int MOST_ITEMS = 15;
    public static final int MOST_PROMPTS = 20;

    public SessionGuide {
        title = title.strip();
        agenda = List.copyOf(agenda);
        prompts = prompts.stream().map(String::strip).toList();
    }

    /** One that is new. */
    public SessionGuide(String title, List<AgendaItem> agenda, List<String> prompts) {
        this("", title, agenda, prompts);
    }

    SessionGuide keyed(String other) {
        return new SessionGuide(other, title, agenda, prompts);
    }

    public int minutes() {
        return agenda.stream().mapToInt(AgendaItem::minutes).sum();
    }

    /** A part of a session and how long it takes. */
    public record AgendaItem(String what, int minutes) {

        public static final int LONGEST = 300;
        public static final int MOST_MINUTES = 240;

        public AgendaItem {
            what = what.strip();
        }
    }
}

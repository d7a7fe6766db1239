package org.belay.matching;

/** What the coordinator writes above the news of a match, to each side; empty for nothing. */
public record MatchIntro(String toMentor, String toMentee) {

    public static final MatchIntro NONE = new MatchIntro("", "");
    public static final int LONGEST = 1000;

    public MatchIntro {
        toMentor = toMentor.strip();
        toMentee = toMentee.strip();
    }
}

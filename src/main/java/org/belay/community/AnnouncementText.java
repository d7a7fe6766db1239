package org.belay.community;

import java.util.Locale;

/** An announcement in one language. */
public record AnnouncementText(Locale language, String subject, String body) {

    public static final int LONGEST_SUBJECT = 120;
    public static final int LONGEST_BODY = 4000;

    public AnnouncementText {
        subject = subject.strip();
        body = body.strip();
    }

    boolean isWrong() {
        return subject.isEmpty()
                || body.isEmpty()
                || subject.length() > LONGEST_SUBJECT
                || body.length() > LONGEST_BODY
                || subject.chars().anyMatch(Character::isISOControl);
    }
}

package org.belay.community;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;

/** A coordinator tells people of a program something. */
public record AnnouncementSent(
        AnnouncementId announcement,
        ProgramId program,
        String programName,
        String authorName,
        List<AnnouncementText> texts,
        Set<PersonId> receivers) {

    public AnnouncementSent {
        texts = List.copyOf(texts);
        receivers = Set.copyOf(receivers);
    }

    /** In the reader's language where it was written in it; else in the first. */
    public AnnouncementText textFor(Locale language) {
        return AnnouncementSent.textFor(texts, language);
    }

    static AnnouncementText textFor(List<AnnouncementText> texts, Locale language) {
        return texts.stream()
                .filter(text -> text.language().getLanguage().equals(language.getLanguage()))
                .findFirst()
                .orElse(texts.getFirst());
    }
}

package org.belay.notification;

import java.util.Locale;
import java.util.stream.Collectors;
import org.belay.matching.Circle;
import org.belay.matching.CircleEnded;
import org.belay.matching.CircleHeld;
import org.belay.matching.CircleJoined;
import org.belay.matching.CircleLed;
import org.belay.matching.CircleLeft;
import org.belay.matching.CircleMailPreview;
import org.belay.matching.CirclePublished;
import org.belay.matching.CircleResumed;
import org.belay.matching.CircleWithoutFacilitator;
import org.belay.matching.Party;
import org.belay.matching.ui.MatchingNavigation;
import org.belay.notification.Letters.Letter;
import org.belay.program.ProgramService;
import org.belay.shared.MailPreview;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the members of a circle, whoever leads it and its coordinators what becomes of it, except who did it. */
@Component
class CircleMails implements CircleMailPreview {

    /** To somebody who cannot open the page of the circle any more. */
    private static final String GONE = "left.member";

    private static final String NOT_LED = "led.before";

    private final Outbox outbox;
    private final Letters letters;
    private final ReaderQueries readers;
    private final OwnWords ownWords;
    private final ProgramService programs;

    CircleMails(Outbox outbox, Letters letters, ReaderQueries readers, OwnWords ownWords, ProgramService programs) {
        this.outbox = outbox;
        this.letters = letters;
        this.readers = readers;
        this.ownWords = ownWords;
        this.programs = programs;
    }

    @EventListener
    void on(CirclePublished news) {
        var circle = news.circle();
        circle.members().forEach(member -> tell(circle, "published.member", member.person(), news.intro()));
        toFacilitator(circle, "published.facilitator", news.intro());
    }

    @EventListener
    void on(CircleJoined news) {
        tell(news.circle(), "published.member", news.member().person(), "");
        toFacilitator(news.circle(), "joined", news.member().name());
    }

    @EventListener
    void on(CircleLeft news) {
        var member = news.member();
        if (!member.person().equals(news.by())) {
            tell(news.circle(), GONE, member.person(), "");
        }
        if (!news.circle().facilitatedBy(member.person())) {
            toFacilitator(news.circle(), "left", member.name());
        }
        toCoordinators(news.circle(), "left.coordinator", member.name(), news.by());
    }

    @EventListener
    void on(CircleEnded news) {
        var circle = news.circle();
        toAll(circle, "ended", news.by());
        toCoordinators(circle, "ended.coordinator", "", news.by());
    }

    @EventListener
    void on(CircleHeld news) {
        toAll(news.circle(), "held", news.by());
    }

    @EventListener
    void on(CircleResumed news) {
        toAll(news.circle(), "resumed", news.by());
    }

    /** Whoever led it until now is told too, and cannot open its page any more unless they are in it. */
    @EventListener
    void on(CircleLed news) {
        var circle = news.circle();
        if (!news.by().equals(leader(circle))) {
            toFacilitator(circle, "published.facilitator", "");
        }
        toMembers(circle, "led", news.by());
        var before = news.before();
        if (before != null && !before.equals(news.by()) && !circle.has(before)) {
            tell(circle, NOT_LED, before, "");
        }
    }

    @EventListener
    void on(CircleWithoutFacilitator news) {
        toCoordinators(news.circle(), "unled", "", news.by());
    }

    @Override
    public MailPreview preview(CirclePublished news, Locale language) {
        var circle = news.circle();
        var reader = circle.members().getFirst();
        var letter =
                letter(circle, "published.member", reader.person(), reader.name(), language, paragraph(news.intro()));
        return ownWords.say(circle.program(), letter).preview();
    }

    private void toAll(Circle circle, String letter, PersonId by) {
        toMembers(circle, letter, by);
        if (!by.equals(leader(circle))) {
            toFacilitator(circle, letter, "");
        }
    }

    private void toMembers(Circle circle, String letter, PersonId by) {
        circle.members().stream()
                .map(Party::person)
                .filter(person -> !person.equals(by))
                .forEach(person -> tell(circle, letter, person, ""));
    }

    private static @Nullable PersonId leader(Circle circle) {
        var facilitator = circle.facilitator();
        return facilitator == null ? null : facilitator.person();
    }

    private void toFacilitator(Circle circle, String letter, String more) {
        var facilitator = circle.facilitator();
        if (facilitator != null && !circle.has(facilitator.person())) {
            tell(circle, letter, facilitator.person(), more);
        }
    }

    private void toCoordinators(Circle circle, String letter, String more, @Nullable PersonId by) {
        readers.coordinators(circle.program()).stream()
                .filter(reader -> !reader.person().equals(by) && !circle.isOf(reader.person()))
                .forEach(reader -> send(circle, letter, reader, more));
    }

    /** Whom no mail reaches sees the circle on its page alone. */
    private void tell(Circle circle, String letter, PersonId person, String more) {
        readers.find(person).ifPresent(reader -> send(circle, letter, reader, more));
    }

    private void send(Circle circle, String letter, Reader reader, String more) {
        var kind = "circle-" + letter.replace('.', '-');
        // What becomes of a circle gives it another version each time.
        var key = kind + ":" + circle.id().value() + ":" + circle.version() + ":"
                + reader.person().value();
        var intro = letter.startsWith("published") ? paragraph(more) : more;
        outbox.enqueue(MailDraft.to(
                reader,
                kind,
                key,
                circle.program(),
                letter(circle, letter, reader.person(), reader.name(), reader.language(), intro)));
    }

    private static String paragraph(String words) {
        return words.isEmpty() ? "" : words + "\n\n";
    }

    /** Names the others of the circle, not the reader. */
    private Letter letter(Circle circle, String letter, PersonId reader, String name, Locale language, String more) {
        var facilitator = circle.facilitator();
        return letters.write(
                programs.terms(circle.program()),
                language,
                "mail.circle-" + letter,
                letter.equals(GONE) || letter.equals(NOT_LED) ? "take-part" : MatchingNavigation.circle(circle.id()),
                name,
                circle.name(),
                circle.programName(),
                circle.cohortName(),
                more,
                circle.members().stream()
                        .filter(member -> !member.person().equals(reader))
                        .map(Party::name)
                        .collect(Collectors.joining(", ")),
                facilitator == null ? "–" : facilitator.name(),
                circle.members().size());
    }
}

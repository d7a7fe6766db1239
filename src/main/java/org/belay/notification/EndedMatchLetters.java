package org.belay.notification;

import java.util.Locale;
import org.belay.matching.MatchDetails;
import org.belay.matching.MatchEnded;
import org.belay.matching.Party;
import org.belay.matching.ui.MatchingNavigation;
import org.belay.notification.Letters.Letter;
import org.belay.program.ProgramService;
import org.belay.session.ui.SessionNavigation;
import org.springframework.stereotype.Component;

/**
 * What is written when a match is over before its time, or goes on after all. Who gave a reason gave it to the coordinators' pages alone, so no
 * letter holds it, not even those to coordinators: a mail leaves the house.
 */
@Component
class EndedMatchLetters {

    private final Letters letters;
    private final ProgramService programs;

    EndedMatchLetters(Letters letters, ProgramService programs) {
        this.letters = letters;
        this.programs = programs;
    }

    /** @param signsIn whether a link to a page leads somewhere */
    Letter toPair(MatchEnded news, Party reader, Locale language, boolean signsIn) {
        var partner = reader.equals(news.mentor()) ? news.mentee() : news.mentor();
        var key = switch (news.cause()) {
            case DECLINED, WITHDREW, TAKEN_BACK -> "mail.match-declined.pair";
            case EXPIRED -> "mail.match-expired.pair";
            case REMATCH -> "mail.match-rematch.pair";
            case PARTNER_LEFT -> "mail.match-partner-left.pair";
            case ENDED_EARLY, COHORT_CANCELLED -> "mail.match-ended-early.pair";
        };
        return letters.write(
                programs.terms(news.program()),
                language,
                key,
                signsIn ? "take-part" : null,
                reader.name(),
                partner.name(),
                news.programName(),
                news.cohortName());
    }

    Letter toCoordinator(MatchEnded news, Reader reader) {
        var actor = news.mentor().person().equals(news.by()) ? news.mentor() : news.mentee();
        var other = actor.equals(news.mentor()) ? news.mentee() : news.mentor();
        var key = switch (news.cause()) {
            case DECLINED -> "mail.match-declined.coordinator";
            case WITHDREW -> "mail.match-withdrew.coordinator";
            case EXPIRED -> "mail.match-expired.coordinator";
            case TAKEN_BACK -> "mail.match-taken-back.coordinator";
            case REMATCH -> "mail.match-rematch.coordinator";
            case PARTNER_LEFT -> "mail.match-partner-left.coordinator";
            case ENDED_EARLY, COHORT_CANCELLED -> "mail.match-ended-early.coordinator";
        };
        return letters.write(
                programs.terms(news.program()),
                reader.language(),
                key,
                page(news),
                reader.name(),
                actor.name(),
                other.name(),
                news.programName(),
                news.cohortName());
    }

    /** What was told of the end is no longer so. */
    Letter goesOn(MatchDetails match, Party reader, Locale language, boolean signsIn) {
        var partner = reader.equals(match.mentor()) ? match.mentee() : match.mentor();
        return letters.write(
                programs.terms(match.program()),
                language,
                "mail.match-goes-on.pair",
                signsIn ? "take-part" : null,
                reader.name(),
                partner.name(),
                match.programName(),
                match.cohortName());
    }

    Letter goesOn(MatchDetails match, Reader coordinator) {
        return letters.write(
                programs.terms(match.program()),
                coordinator.language(),
                "mail.match-goes-on.coordinator",
                SessionNavigation.pair(match.id()),
                coordinator.name(),
                match.mentor().name(),
                match.mentee().name(),
                match.programName(),
                match.cohortName());
    }

    /** Where the next step is. */
    private static String page(MatchEnded news) {
        return switch (news.cause()) {
            case EXPIRED -> MatchingNavigation.matching(news.cohort());
            case PARTNER_LEFT -> MatchingNavigation.waiting(news.cohort());
            default -> SessionNavigation.pair(news.match());
        };
    }
}

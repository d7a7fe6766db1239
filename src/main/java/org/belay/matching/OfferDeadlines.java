package org.belay.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.belay.enrollment.EnrollmentService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds of offers that wait for an answer, and ends those that nobody answered in time. It works by the dates on the
 * offers alone, one transaction each, so that a crash, a second node or a day without the application changes nothing but
 * the hour. Nobody is signed in.
 */
@Component
class OfferDeadlines {

    private static final Logger LOG = LoggerFactory.getLogger(OfferDeadlines.class);

    private final OfferRepository offers;
    private final MatchRepository matches;
    private final MatchEndings endings;
    private final EnrollmentService enrollments;
    private final ApplicationEventPublisher news;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OfferDeadlines(
            OfferRepository offers,
            MatchRepository matches,
            MatchEndings endings,
            EnrollmentService enrollments,
            ApplicationEventPublisher news,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.offers = offers;
        this.matches = matches;
        this.endings = endings;
        this.enrollments = enrollments;
        this.news = news;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.clock = clock;
    }

    void act() {
        remind();
        expire();
    }

    private void remind() {
        each(offers.toRemind(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)), match -> {
            if (offers.markReminded(match.id(), clock.instant()) == 1) {
                news.publishEvent(unanswered(match));
            }
        });
    }

    private static OfferLeftUnanswered unanswered(MatchDetails match) {
        return new OfferLeftUnanswered(
                match.id(),
                match.program(),
                match.programName(),
                match.cohortName(),
                match.mentor(),
                match.mentee(),
                Stream.of(match.mentor(), match.mentee())
                        .filter(party -> match.awaits(party.person()))
                        .toList(),
                Objects.requireNonNull(match.answers().until(), "only offers with a last day have a reminder"));
    }

    private void expire() {
        each(offers.over(OfferPeriod.lastDayOver(clock.instant())), endings::expired);
    }

    /** As each is once its places are locked: somebody may have answered meanwhile. */
    private void each(List<MatchId> due, Consumer<MatchDetails> act) {
        for (var id : due) {
            try {
                transaction.executeWithoutResult(status -> {
                    var match = matches.find(id).orElseThrow();
                    enrollments.keep(
                            List.of(match.mentor().enrollment(), match.mentee().enrollment()));
                    matches.find(id)
                            .filter(now -> now.state() == MatchState.OFFERED)
                            .ifPresent(act);
                });
            } catch (RuntimeException e) {
                // The others are due all the same; this one is tried again the next time.
                LOG.error("Offer {} could not be reminded of or ended", id.value(), e);
            }
        }
    }
}

package org.belay.feedback;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.belay.cohort.CohortService;
import org.belay.feedback.EventAnswerQueries.Rated;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.CohortId;
import org.belay.shared.SmallNumbers;
import org.belay.shared.SmallNumbers.Counted;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was answered where something took place, read through the instruments that ask it, for those who may read each
 * answer. Everybody else reads it in the outcome report, which counts by other rules and joins other choices: of two
 * distributions of the same answers one tells what the other hides.
 */
@Service
@Transactional(readOnly = true)
public class EventResults {

    private final EventAnswerQueries queries;
    private final InstrumentRepository instruments;
    private final CohortService cohorts;
    private final CurrentUser user;

    EventResults(
            EventAnswerQueries queries, InstrumentRepository instruments, CohortService cohorts, CurrentUser user) {
        this.queries = queries;
        this.instruments = instruments;
        this.cohorts = cohorts;
        this.user = user;
    }

    /** Those with any answers: session rating, pairing fit, workshop rating; without the own pair and circle. */
    public List<EventResult> of(CohortId cohort) {
        var facts = cohorts.facts(cohort);
        var reader = user.require(Permission.SEE_SURVEY_RESULTS, facts).person();
        if (!user.may(Permission.SEE_RATING, facts)) {
            return List.of();
        }
        return Stream.of(
                        result(Instrument.SESSION_RATING, queries.sessions(cohort, reader), true),
                        result(Instrument.PAIRING_FIT, queries.fits(cohort, reader), false),
                        result(Instrument.WORKSHOP_RATING, queries.workshops(cohort), true))
                .filter(result -> result.answers() > 0)
                .toList();
    }

    private EventResult result(String key, List<Rated> rated, boolean number) {
        var instrument = instruments.of(key).stream()
                .findFirst()
                .map(InstrumentVersion::content)
                .orElseGet(() -> ShippedInstruments.read(key));
        var people = people(rated.stream());
        if (people < SmallNumbers.MINIMUM) {
            return new EventResult(instrument, rated.size(), people, null, List.of());
        }
        var scale = instrument.scaleOf(instrument.items().getFirst());
        var counts = IntStream.rangeClosed(scale.from(), scale.to())
                .mapToObj(value -> new Counted(
                        rated.stream().filter(one -> one.value() == value).count(),
                        people(rated.stream().filter(one -> one.value() == value))))
                .toList();
        if (!number) {
            return new EventResult(instrument, rated.size(), people, null, SmallNumbers.joinChoices(counts));
        }
        var mean = rated.stream().mapToInt(Rated::value).average().orElse(Double.NaN);
        return new EventResult(instrument, rated.size(), people, mean, Distribution.ofAnswers(counts));
    }

    private static int people(Stream<Rated> rated) {
        return Math.toIntExact(rated.map(Rated::person).distinct().count());
    }
}

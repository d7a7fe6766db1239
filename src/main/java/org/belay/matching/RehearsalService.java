package org.belay.matching;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belay.cohort.CohortService;
import org.belay.cohort.CohortState;
import org.belay.enrollment.EnrollmentId;
import org.belay.enrollment.Participant;
import org.belay.matching.MatchingOutcome.Matched;
import org.belay.matching.RehearsalQueries.RoomRow;
import org.belay.matching.RhythmForecast.SiteHoliday;
import org.belay.program.Format;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Progress;
import org.belay.shared.Refused;
import org.belay.shared.SiteId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a cohort would meet if it were launched as it stands: with the people who are accepted by now, matched as the
 * program says. Nothing of it is recorded.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.READ_COMMITTED)
public class RehearsalService {

    private static final Set<CohortState> BEFORE_LAUNCH = Set.of(CohortState.ENROLLING, CohortState.MATCHING);
    private static final int WORKING_DAYS = 5;

    /** Of when everybody meets. */
    private static final int DRAWS = 20;

    /** How much of a forecast is done when everybody is matched; a guess. */
    private static final double MATCHED = 0.3;

    private final CohortPools pools;
    private final CohortService cohorts;
    private final ScenarioService scenarios;
    private final RehearsalQueries queries;
    private final RoomsTaken taken;

    RehearsalService(
            CohortPools pools,
            CohortService cohorts,
            ScenarioService scenarios,
            RehearsalQueries queries,
            RoomsTaken taken) {
        this.pools = pools;
        this.cohorts = cohorts;
        this.scenarios = scenarios;
        this.queries = queries;
        this.taken = taken;
    }

    /** Whether there is anything to rehearse with: a cohort that has not been launched, and people on both sides. */
    public boolean possible(CohortId cohort) {
        pools.coordinator(cohort);
        return BEFORE_LAUNCH.contains(cohorts.stateOf(cohort))
                && pools.reference(cohort).format() != Format.CIRCLE
                && peopled(pools.load(cohort));
    }

    private static boolean peopled(CohortPool pool) {
        return pool.placesInAll() > 0 && pool.wantedInAll() > 0;
    }

    /**
     * What becomes of the matching if some of the mentors withdraw.
     *
     * @param percent of the mentors, 1 to 100
     * @throws Refused when the cohort has been launched, nobody is accepted on a side, or a lock cannot be kept
     */
    public WithdrawalForecast withdrawals(CohortId cohort, int percent, long seed, Progress progress) {
        return Withdrawals.of(scenarios.problem(cohort, rehearsed(cohort)), percent, seed, progress);
    }

    private CohortPool rehearsed(CohortId cohort) {
        pools.coordinator(cohort);
        var pool = pools.load(cohort);
        if (!BEFORE_LAUNCH.contains(cohorts.stateOf(cohort)) || !peopled(pool)) {
            throw new Refused(Problem.of("matching.problem.no-rehearsal"));
        }
        return pool;
    }

    /**
     * How the cohort lies to the calendar and to the rooms of its sites, when each pair meets every so many weeks.
     *
     * @param progress by which it may be cancelled, too
     * @throws Refused when the cohort has been launched, nobody is accepted on a side, or a lock cannot be kept
     */
    public Forecast forecast(CohortId cohort, int weeks, long seed, Progress progress) {
        progress.at(0);
        var pool = rehearsed(cohort);
        if (!(Matcher.match(scenarios.problem(cohort, pool), SolverProgress.NONE) instanceof Matched(var result))) {
            throw new Refused(Problem.of("matching.problem.scenario-locks"));
        }
        var couples = result.pairs().stream()
                .map(pair -> new CohortPool.Pair(pool.enrollment(pair.mentor()), pool.enrollment(pair.mentee())))
                .toList();
        progress.at(MATCHED);
        var rhythm = rhythm(cohort, pool, couples, weeks);
        var rooms = queries.rooms(sites(pool));
        var clashes = clashes(cohort, pool, couples, rooms, rhythm, seed, progress.between(MATCHED, 1));
        return new Forecast(rhythm.map(Rhythm::forecast), rooms(pool, couples, weeks, rooms, clashes));
    }

    /** @param rhythm nothing while the cohort has no dates */
    public record Forecast(Optional<RhythmForecast> rhythm, RoomForecast rooms) {}

    private Optional<Rhythm> rhythm(CohortId cohort, CohortPool pool, List<CohortPool.Pair> couples, int weeks) {
        var dates = cohorts.reference(cohort).dates();
        var from = dates.startsOn();
        var to = dates.endsOn();
        if (from == null || to == null) {
            return Optional.empty();
        }
        var holidays = queries.holidays(sites(pool), from, to);
        var absences = queries.absences(people(pool).map(Participant::person).toList(), from, to);
        return Optional.of(new Rhythm(
                from,
                to,
                weeks,
                couples.stream()
                        .map(pair -> new Rhythm.Couple(
                                partner(pool, pair.mentor(), holidays, absences),
                                partner(pool, pair.mentee(), holidays, absences)))
                        .toList()));
    }

    private static Rhythm.Partner partner(
            CohortPool pool,
            EnrollmentId id,
            Map<SiteId, List<SiteHoliday>> holidays,
            Map<PersonId, Set<LocalDate>> absences) {
        var person = pool.get(id);
        return new Rhythm.Partner(
                person.person().value(),
                person.availability(),
                zone(person.timeZone()),
                Set.copyOf(person.site() == null ? List.of() : holidays.getOrDefault(person.site(), List.of())),
                absences.getOrDefault(person.person(), Set.of()));
    }

    private static ZoneId zone(@Nullable ZoneId zone) {
        return zone == null ? ZoneOffset.UTC : zone;
    }

    /** Of each site with rooms; nothing while the cohort has no dates. */
    private Map<SiteId, RoomClashes> clashes(
            CohortId cohort,
            CohortPool pool,
            List<CohortPool.Pair> couples,
            Map<SiteId, List<RoomRow>> rooms,
            Optional<Rhythm> planned,
            long seed,
            Progress progress) {
        var dates = cohorts.reference(cohort).dates();
        var from = dates.startsOn();
        var to = dates.endsOn();
        if (planned.isEmpty() || from == null || to == null) {
            return Map.of();
        }
        var taken = this.taken.of(
                rooms.values().stream().flatMap(List::stream).map(RoomRow::id).toList(),
                from.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                to.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant());
        var clashes = new HashMap<SiteId, RoomClashes>();
        rooms.forEach((site, here) -> {
            var done = (double) clashes.size();
            var draws = new RoomDraws(
                    here.stream()
                            .map(room -> room.with(taken.getOrDefault(room.id(), List.of())))
                            .toList(),
                    planned.get().meetings(place -> bothAt(site, couples.get(place), pool)));
            var step = progress.between(done / rooms.size(), (done + 1) / rooms.size());
            clashes.put(site, draws.of(seed, DRAWS, step));
        });
        return clashes;
    }

    private static boolean bothAt(SiteId site, CohortPool.Pair pair, CohortPool pool) {
        return site.equals(pool.get(pair.mentor()).site())
                && site.equals(pool.get(pair.mentee()).site());
    }

    private RoomForecast rooms(
            CohortPool pool,
            List<CohortPool.Pair> couples,
            int weeks,
            Map<SiteId, List<RoomRow>> rooms,
            Map<SiteId, RoomClashes> clashes) {
        var people = people(pool)
                .filter(person -> person.site() != null)
                .collect(Collectors.groupingBy(person -> site(person)));
        return new RoomForecast(
                weeks,
                people.entrySet().stream()
                        .map(site -> site(
                                site.getKey(),
                                site.getValue(),
                                pool,
                                couples,
                                rooms.getOrDefault(site.getKey(), List.of()),
                                clashes.getOrDefault(site.getKey(), RoomClashes.NONE)))
                        .toList());
    }

    private static RoomForecast.Site site(
            SiteId site,
            List<Participant> people,
            CohortPool pool,
            List<CohortPool.Pair> couples,
            List<RoomRow> here,
            RoomClashes clashes) {
        return new RoomForecast.Site(
                Objects.requireNonNull(people.getFirst().siteName()),
                people.size(),
                (int) couples.stream().filter(pair -> bothAt(site, pair, pool)).count(),
                here.size(),
                here.stream()
                        .map(RoomRow::seats)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0),
                here.stream()
                                .mapToDouble(room -> room.hours().length().toMinutes() / 60.0)
                                .sum()
                        * WORKING_DAYS,
                clashes,
                here.isEmpty() ? ZoneOffset.UTC : here.getFirst().zone());
    }

    private static SiteId site(Participant person) {
        return Objects.requireNonNull(person.site());
    }

    private static Set<SiteId> sites(CohortPool pool) {
        return people(pool).map(Participant::site).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static Stream<Participant> people(CohortPool pool) {
        return Stream.concat(pool.mentors().stream(), pool.mentees().stream()).distinct();
    }
}

package org.belay.matching;

import static java.util.stream.Collectors.toSet;
import static org.belay.db.Tables.COHORT;
import static org.belay.db.Tables.ENROLLMENT;
import static org.belay.db.Tables.PROGRAM;
import static org.belay.db.Tables.PUBLISHED_MATCH;
import static org.belay.matching.PartyQueries.MENTEE;
import static org.belay.matching.PartyQueries.MENTOR;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.belay.cohort.CohortProgress;
import org.belay.enrollment.EnrollmentId;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Published matches. */
@Repository
class MatchRepository {

    private final DSLContext sql;

    MatchRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** @param offer for how long it is offered; null when it is active at once */
    MatchId publish(
            CohortId cohort,
            ProposalRepository.Stored proposal,
            @Nullable OfferPeriod offer,
            @Nullable PersonId by,
            Instant now) {
        return sql.insertInto(PUBLISHED_MATCH)
                .set(PUBLISHED_MATCH.COHORT_ID, cohort)
                .set(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID, proposal.pair().mentor())
                .set(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID, proposal.pair().mentee())
                .set(PUBLISHED_MATCH.STATE, offer == null ? MatchState.ACTIVE : MatchState.OFFERED)
                .set(PUBLISHED_MATCH.ANSWER_BY, offer == null ? null : offer.until())
                .set(PUBLISHED_MATCH.REMIND_ON, offer == null ? null : offer.reminder())
                .set(PUBLISHED_MATCH.SCORE, proposal.score())
                .set(PUBLISHED_MATCH.REASONS, proposal.reasons())
                .set(PUBLISHED_MATCH.MATCH_RUN_ID, proposal.run())
                .set(PUBLISHED_MATCH.PUBLISHED_AT, now)
                .set(PUBLISHED_MATCH.PUBLISHED_BY_ID, by)
                .set(PUBLISHED_MATCH.ACTIVATED_AT, offer == null ? now : null)
                .returningResult(PUBLISHED_MATCH.MATCH_ID)
                .fetchSingle()
                .value1();
    }

    /** Until the transaction ends, in the order of their keys. */
    void lock(Collection<MatchId> ids) {
        sql.select(PUBLISHED_MATCH.MATCH_ID)
                .from(PUBLISHED_MATCH)
                .where(PUBLISHED_MATCH.MATCH_ID.in(ids))
                .orderBy(PUBLISHED_MATCH.MATCH_ID)
                .forUpdate()
                .fetch();
    }

    void remove(Collection<MatchId> ids) {
        sql.deleteFrom(PUBLISHED_MATCH).where(PUBLISHED_MATCH.MATCH_ID.in(ids)).execute();
    }

    /** Adds a match of the past, or brings the one with its key up to date; nothing is written where nothing differs. */
    MatchId record(PastMatch past) {
        sql.insertInto(PUBLISHED_MATCH)
                .set(PUBLISHED_MATCH.COHORT_ID, past.cohort())
                .set(PUBLISHED_MATCH.MATCH_KEY, past.key())
                .set(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID, past.mentor())
                .set(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID, past.mentee())
                .set(PUBLISHED_MATCH.STATE, past.state())
                .set(PUBLISHED_MATCH.PUBLISHED_AT, past.activatedAt())
                .set(PUBLISHED_MATCH.ACTIVATED_AT, past.activatedAt())
                .set(PUBLISHED_MATCH.ENDED_AT, past.endedAt())
                .set(PUBLISHED_MATCH.END_REASON, past.endReason())
                .onDuplicateKeyUpdate()
                .set(PUBLISHED_MATCH.STATE, past.state())
                .set(PUBLISHED_MATCH.PUBLISHED_AT, past.activatedAt())
                .set(PUBLISHED_MATCH.ACTIVATED_AT, past.activatedAt())
                .set(PUBLISHED_MATCH.ENDED_AT, past.endedAt())
                .set(PUBLISHED_MATCH.END_REASON, past.endReason())
                .execute();
        return sql.select(PUBLISHED_MATCH.MATCH_ID)
                .from(PUBLISHED_MATCH)
                .where(PUBLISHED_MATCH.COHORT_ID.eq(past.cohort()), PUBLISHED_MATCH.MATCH_KEY.eq(past.key()))
                .fetchSingle()
                .value1();
    }

    List<CohortPool.Pair> openPairs(CohortId cohort) {
        return sql.select(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID, PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID)
                .from(PUBLISHED_MATCH)
                .where(PUBLISHED_MATCH.COHORT_ID.eq(cohort), PUBLISHED_MATCH.STATE.in(MatchState.OPEN))
                .orderBy(PUBLISHED_MATCH.MATCH_ID)
                .fetch(mapping(CohortPool.Pair::new));
    }

    /**
     * The people of a cohort and those with whom they were matched before, in any cohort. An offer that ran out in another one is none; one
     * that was turned down is not made again.
     *
     * @param hereOnly only pairs of this cohort: those matched now, and those whose match ended before its time or was
     *     turned down, for nobody is given again whom they have just parted from
     */
    List<CohortPool.People> pastPairs(CohortId cohort, boolean hereOnly) {
        var mentor = ENROLLMENT.as("mentor");
        var mentee = ENROLLMENT.as("mentee");
        var here = ENROLLMENT.as("here");
        var ofHere = PUBLISHED_MATCH.COHORT_ID.eq(cohort).and(PUBLISHED_MATCH.STATE.ne(MatchState.COMPLETED));
        var anywhere = PUBLISHED_MATCH.STATE.ne(MatchState.EXPIRED).or(PUBLISHED_MATCH.COHORT_ID.eq(cohort));
        return sql.selectDistinct(mentor.PERSON_ID, mentee.PERSON_ID)
                .from(PUBLISHED_MATCH)
                .join(mentor)
                .on(mentor.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID))
                .join(mentee)
                .on(mentee.ENROLLMENT_ID.eq(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID))
                .join(here)
                .on(here.PERSON_ID.eq(mentee.PERSON_ID), here.COHORT_ID.eq(cohort))
                .where(hereOnly ? ofHere : anywhere)
                .orderBy(mentor.PERSON_ID, mentee.PERSON_ID)
                .fetch(mapping(CohortPool.People::new));
    }

    /** Those whose match with this person, on either side and in any cohort, is open. */
    Set<PersonId> partners(PersonId person) {
        var own = ENROLLMENT.as("own");
        var theirs = ENROLLMENT.as("theirs");
        var ends = List.of(PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID, PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID);
        return sql.selectDistinct(theirs.PERSON_ID)
                .from(own)
                .join(PUBLISHED_MATCH)
                .on(own.ENROLLMENT_ID.in(ends))
                .join(theirs)
                .on(theirs.ENROLLMENT_ID.in(ends), theirs.ENROLLMENT_ID.ne(own.ENROLLMENT_ID))
                .where(own.PERSON_ID.eq(person), PUBLISHED_MATCH.STATE.in(MatchState.OPEN))
                .fetchSet(theirs.PERSON_ID);
    }

    int accept(MatchDetails match, boolean asMentor, boolean both, Instant now) {
        return sql.update(PUBLISHED_MATCH)
                .set(asMentor ? PUBLISHED_MATCH.MENTOR_ACCEPTED_AT : PUBLISHED_MATCH.MENTEE_ACCEPTED_AT, now)
                .set(PUBLISHED_MATCH.STATE, both ? MatchState.ACTIVE : MatchState.OFFERED)
                .set(PUBLISHED_MATCH.ACTIVATED_AT, both ? now : null)
                .set(PUBLISHED_MATCH.VERSION, match.version() + 1)
                .where(read(match.id(), match.version()))
                .execute();
    }

    int end(MatchId id, long version, MatchState state, @Nullable String reason, Instant now) {
        return ending(id, version, state, reason, now).execute();
    }

    private Query ending(MatchId id, long version, MatchState state, @Nullable String reason, Instant now) {
        return sql.update(PUBLISHED_MATCH)
                .set(PUBLISHED_MATCH.STATE, state)
                .set(PUBLISHED_MATCH.ENDED_AT, now)
                .set(PUBLISHED_MATCH.END_REASON, reason)
                .set(PUBLISHED_MATCH.VERSION, version + 1)
                .where(read(id, version));
    }

    /** Many, each unless it was changed since it was read. */
    void complete(List<MatchDetails> read, Instant now) {
        eachOnce(read, match -> ending(match.id(), match.version(), MatchState.COMPLETED, null, now));
    }

    private void eachOnce(List<MatchDetails> read, Function<MatchDetails, Query> write) {
        ChangedMeanwhile.unlessOneEach(
                sql.batch(read.stream().map(write).toList()).execute(),
                read.stream().map(MatchDetails::id).toList());
    }

    void goOn(List<MatchDetails> read) {
        eachOnce(read, match -> goingOn(match, MatchState.ACTIVE));
    }

    int goOn(MatchDetails match, MatchState state) {
        return goingOn(match, state).execute();
    }

    private Query goingOn(MatchDetails match, MatchState state) {
        return sql.update(PUBLISHED_MATCH)
                .set(PUBLISHED_MATCH.STATE, state)
                .setNull(PUBLISHED_MATCH.ENDED_AT)
                .setNull(PUBLISHED_MATCH.END_REASON)
                .set(PUBLISHED_MATCH.VERSION, match.version() + 1)
                .where(read(match.id(), match.version()));
    }

    int extend(MatchId id, long version, LocalDate until) {
        return sql.update(PUBLISHED_MATCH)
                .set(PUBLISHED_MATCH.EXTENDED_UNTIL, until)
                .set(PUBLISHED_MATCH.VERSION, version + 1)
                .where(read(id, version))
                .execute();
    }

    private static Condition read(MatchId id, long version) {
        return PUBLISHED_MATCH.MATCH_ID.eq(id).and(PUBLISHED_MATCH.VERSION.eq(version));
    }

    Optional<MatchDetails> find(MatchId id) {
        return details(PUBLISHED_MATCH.MATCH_ID.eq(id)).stream().findFirst();
    }

    List<MatchDetails> all(Collection<MatchId> ids) {
        return details(PUBLISHED_MATCH.MATCH_ID.in(ids));
    }

    /** Those of one person's place that are offered, active or on hold, by key. */
    List<MatchDetails> open(EnrollmentId place) {
        return details(PUBLISHED_MATCH
                .STATE
                .in(MatchState.OPEN)
                .and(PUBLISHED_MATCH
                        .MENTOR_ENROLLMENT_ID
                        .eq(place)
                        .or(PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID.eq(place))));
    }

    /** Those of a cohort that are offered, active or on hold, by key. */
    List<MatchDetails> open(CohortId cohort) {
        return details(PUBLISHED_MATCH.COHORT_ID.eq(cohort).and(PUBLISHED_MATCH.STATE.in(MatchState.OPEN)));
    }

    /** Who is matched in a cohort now. */
    Set<EnrollmentId> openPlaces(CohortId cohort) {
        return openPairs(cohort).stream()
                .flatMap(pair -> Stream.of(pair.mentor(), pair.mentee()))
                .collect(toSet());
    }

    private List<MatchDetails> details(Condition which) {
        return sql.select(
                        PUBLISHED_MATCH.MATCH_ID,
                        PUBLISHED_MATCH.COHORT_ID,
                        COHORT.NAME,
                        COHORT.PROGRAM_ID,
                        PROGRAM.NAME,
                        MENTOR.party(),
                        MENTEE.party(),
                        PUBLISHED_MATCH.STATE,
                        PUBLISHED_MATCH.SCORE,
                        PUBLISHED_MATCH.REASONS,
                        PUBLISHED_MATCH.PUBLISHED_AT,
                        PUBLISHED_MATCH.ACTIVATED_AT,
                        PUBLISHED_MATCH.ENDED_AT,
                        PUBLISHED_MATCH.END_REASON,
                        row(
                                        PUBLISHED_MATCH.MENTOR_ACCEPTED_AT,
                                        PUBLISHED_MATCH.MENTEE_ACCEPTED_AT,
                                        PUBLISHED_MATCH.ANSWER_BY)
                                .mapping(MatchDetails.Answers::new),
                        PUBLISHED_MATCH.VERSION)
                .from(withBoth())
                .where(which)
                .orderBy(PUBLISHED_MATCH.MATCH_ID)
                .fetch(mapping(
                        (id,
                                cohort,
                                cohortName,
                                program,
                                programName,
                                mentor,
                                mentee,
                                state,
                                score,
                                reasons,
                                publishedAt,
                                activatedAt,
                                endedAt,
                                endReason,
                                answers,
                                version) -> new MatchDetails(
                                id,
                                cohort,
                                cohortName,
                                program,
                                programName,
                                mentor,
                                mentee,
                                state,
                                score,
                                MatchReasons.read(reasons),
                                publishedAt,
                                activatedAt,
                                endedAt,
                                endReason,
                                answers,
                                version)));
    }

    /** With the people of both sides, the cohort and the program. */
    static Table<? extends Record> withBoth() {
        var pairs = PUBLISHED_MATCH
                .join(COHORT)
                .on(COHORT.COHORT_ID.eq(PUBLISHED_MATCH.COHORT_ID))
                .join(PROGRAM)
                .on(PROGRAM.PROGRAM_ID.eq(COHORT.PROGRAM_ID));
        return MENTOR.join(
                MENTEE.join(pairs, PUBLISHED_MATCH.MENTEE_ENROLLMENT_ID), PUBLISHED_MATCH.MENTOR_ENROLLMENT_ID);
    }

    Map<CohortId, CohortProgress> progress(Collection<CohortId> cohorts) {
        var progress = new HashMap<CohortId, CohortProgress>();
        sql.select(
                        PUBLISHED_MATCH.COHORT_ID,
                        DSL.count(),
                        DSL.count(when(PUBLISHED_MATCH.STATE.in(MatchState.OPEN), 1)),
                        DSL.count(when(PUBLISHED_MATCH.STATE.eq(MatchState.OFFERED), 1)))
                .from(PUBLISHED_MATCH)
                .where(PUBLISHED_MATCH.COHORT_ID.in(cohorts))
                .groupBy(PUBLISHED_MATCH.COHORT_ID)
                .forEach(row ->
                        progress.put(row.value1(), CohortProgress.ofMatches(row.value2(), row.value3(), row.value4())));
        return progress;
    }
}

package org.belay.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.belay.enrollment.EnrollmentId;
import org.belay.security.Facts;
import org.belay.shared.CohortId;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * A match as far as the reader may know it.
 *
 * @param score in centi-points; null for the two themselves, who read the reasons in words, and where none was recorded
 * @param reasons the strongest first; the two themselves do not read of each other's ranked wishes
 * @param endReason for coordinators alone
 */
public record MatchDetails(
        MatchId id,
        CohortId cohort,
        String cohortName,
        ProgramId program,
        String programName,
        Party mentor,
        Party mentee,
        MatchState state,
        @Nullable Integer score,
        List<MatchReason> reasons,
        Instant publishedAt,
        @Nullable Instant activatedAt,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        Answers answers,
        long version) {

    /** Of both. */
    Stream<EnrollmentId> places() {
        return Stream.of(mentor.enrollment(), mentee.enrollment());
    }

    /** The reason that stands where nobody gave one: the offer ended because one of the two withdrew. */
    static final String WITHDREW = "withdrew";

    /** The same where a match ended so that both are matched with others. */
    static final String REMATCH = "rematch";

    /** The same where one of the two left the organization. */
    static final String LEFT = "left";

    /** The same where one of the two left the cohort. */
    static final String LEFT_COHORT = "left-cohort";

    public MatchDetails {
        reasons = List.copyOf(reasons);
    }

    /**
     * When each side accepted what was offered.
     *
     * @param until the last day to accept it; null for what was never offered
     */
    public record Answers(
            @Nullable Instant mentor,
            @Nullable Instant mentee,
            @Nullable LocalDate until) {}

    /** What a decision about this match needs to know. */
    public Facts facts() {
        return Facts.ofPair(mentor.person(), mentee.person(), program);
    }

    /** Whether the person is one of the two. */
    public boolean isOf(PersonId person) {
        return mentor.person().equals(person) || mentee.person().equals(person);
    }

    /** The other of the two. */
    public Party partnerOf(PersonId person) {
        return mentor.person().equals(person) ? mentee : mentor;
    }

    /** Whether the person is asked whether to accept, and has not said so yet. */
    public boolean awaits(PersonId person) {
        var answer = mentor.person().equals(person) ? answers.mentor() : answers.mentee();
        return state == MatchState.OFFERED && isOf(person) && answer == null;
    }

    /** Whether nobody declined the offer, but one of the two took their application back. */
    public boolean withdrawn() {
        return state == MatchState.DECLINED && WITHDREW.equals(endReason);
    }

    /** Whether it ended so that both are matched with others. */
    public boolean rematched() {
        return state == MatchState.ENDED_EARLY && REMATCH.equals(endReason);
    }

    /** Whether it ended because one of the two left the organization. */
    public boolean endedWithLeaver() {
        return state == MatchState.ENDED_EARLY && LEFT.equals(endReason);
    }

    /** Whether it ended because one of the two left the cohort. */
    public boolean endedWithPlace() {
        return state == MatchState.ENDED_EARLY && LEFT_COHORT.equals(endReason);
    }

    /** Whether it was offered and came to nothing. */
    public boolean notTaken() {
        return state == MatchState.DECLINED || state == MatchState.EXPIRED;
    }

    /** Both names, the mentee first. */
    String label() {
        return mentee.name() + " – " + mentor.name();
    }

    /** What it is when coordinators end it now: an offer was never a match that went on. */
    public MatchEnded.Cause causeOfEarlyEnd() {
        return state == MatchState.OFFERED ? MatchEnded.Cause.TAKEN_BACK : MatchEnded.Cause.ENDED_EARLY;
    }

    MatchDetails forThemselves(PersonId reader) {
        var mine = mentor.person().equals(reader) ? Criterion.MENTOR_PREFERENCE : Criterion.MENTEE_PREFERENCE;
        return new MatchDetails(
                id,
                cohort,
                cohortName,
                program,
                programName,
                mentor,
                mentee,
                state,
                null,
                MatchReason.forThemselves(reasons, mine),
                publishedAt,
                activatedAt,
                endedAt,
                null,
                answers,
                version);
    }
}

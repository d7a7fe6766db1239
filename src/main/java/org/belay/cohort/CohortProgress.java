package org.belay.cohort;

/**
 * How far a cohort has come, counted by the features that know; zero where none does. The people are counts of
 * enrollments, so somebody on both sides is one participant, one mentor and one mentee.
 *
 * @param applications everybody who ever applied, whatever came of it
 * @param undecided applications that wait for a decision
 * @param participants people with an accepted enrollment that has not ended early: accepted, active, on hold, completed
 * @param mentors those of them who mentor
 * @param mentees those of them who are mentored
 * @param publishedMatches matches that were ever published, whatever came of them
 * @param openMatches matches that are offered, active or on hold
 * @param offeredMatches those of them that wait for an answer
 * @param plannedSessions sessions that were not cancelled or moved away
 * @param heldSessions sessions logged as held
 */
public record CohortProgress(
        int applications,
        int undecided,
        int participants,
        int mentors,
        int mentees,
        int publishedMatches,
        int openMatches,
        int offeredMatches,
        int plannedSessions,
        int heldSessions) {

    public static final CohortProgress NONE = new CohortProgress(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public static CohortProgress ofPeople(int applications, int undecided, int participants, int mentors, int mentees) {
        return new CohortProgress(applications, undecided, participants, mentors, mentees, 0, 0, 0, 0, 0);
    }

    public static CohortProgress ofMatches(int published, int open, int offered) {
        return new CohortProgress(0, 0, 0, 0, 0, published, open, offered, 0, 0);
    }

    public static CohortProgress ofSessions(int planned, int held) {
        return new CohortProgress(0, 0, 0, 0, 0, 0, 0, 0, planned, held);
    }

    public CohortProgress plus(CohortProgress other) {
        return new CohortProgress(
                applications + other.applications,
                undecided + other.undecided,
                participants + other.participants,
                mentors + other.mentors,
                mentees + other.mentees,
                publishedMatches + other.publishedMatches,
                openMatches + other.openMatches,
                offeredMatches + other.offeredMatches,
                plannedSessions + other.plannedSessions,
                heldSessions + other.heldSessions);
    }
}

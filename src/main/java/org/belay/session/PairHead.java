package org.belay.session;

import java.time.LocalDate;
import java.util.Set;
import org.belay.cohort.CohortState;
import org.belay.matching.MatchId;
import org.belay.matching.MatchState;
import org.belay.security.Facts;
import org.belay.shared.PersonId;
import org.belay.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/** A match with its two people and the cohort it belongs to. */
public record PairHead(
        MatchId match,
        MatchState state,
        ProgramId program,
        String programName,
        String cohortName,
        CohortState cohortState,
        @Nullable LocalDate endsOn,
        Member mentor,
        Member mentee)
        implements Gathering {

    static final Set<MatchState> GOING_ON = Set.of(MatchState.ACTIVE, MatchState.ON_HOLD);
    private static final Set<CohortState> MATCHED_ANEW = Set.of(CohortState.MATCHING, CohortState.RUNNING);
    private static final Set<MatchState> MET =
            Set.of(MatchState.ACTIVE, MatchState.ON_HOLD, MatchState.COMPLETED, MatchState.ENDED_EARLY);

    @Override
    public boolean meets() {
        return state == MatchState.ACTIVE && cohortState.meets();
    }

    /** A match that ended leaves logs behind, a closed cohort none. */
    @Override
    public boolean acceptsLogs() {
        return MET.contains(state) && cohortState.meets();
    }

    /** Whether both can still be matched with others in place of this match. */
    public boolean canBeRematched() {
        return GOING_ON.contains(state) && MATCHED_ANEW.contains(cohortState);
    }

    public boolean has(PersonId person) {
        return mentor.person().equals(person) || mentee.person().equals(person);
    }

    /** @param person one of the two */
    public Member member(PersonId person) {
        return mentor.person().equals(person) ? mentor : mentee;
    }

    /** @param person one of the two */
    public Member partnerOf(PersonId person) {
        return mentor.person().equals(person) ? mentee : mentor;
    }

    @Override
    public Set<PersonId> people() {
        return Set.of(mentor.person(), mentee.person());
    }

    @Override
    public Set<PersonId> planners() {
        return people();
    }

    @Override
    public String nameOf(PersonId person) {
        return member(person).name();
    }

    @Override
    public Facts facts() {
        return Facts.ofPair(mentor.person(), mentee.person(), program);
    }

    /** What one of the two answered: within the own pair, a coordinator reads the partner's answers no more than others. */
    Facts factsOfAnswer(PersonId author, PersonId reader) {
        return has(reader) ? Facts.of(author) : Facts.of(author, program);
    }

    /** What one of the two tells the other of themselves, for as long as they are matched. */
    Facts factsForPartner(Member author) {
        return Facts.of(author.person())
                .withPartners(state.open() ? Set.of(partnerOf(author.person()).person()) : Set.of());
    }

    @Override
    public String label() {
        return mentor.name() + ", " + mentee.name();
    }
}

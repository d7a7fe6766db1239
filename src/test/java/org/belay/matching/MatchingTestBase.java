package org.belay.matching;

import java.util.List;
import org.belay.BelayTest;
import org.belay.cohort.CohortService;
import org.belay.enrollment.ApplicationService;
import org.belay.matching.MatchingGiven.Matching;
import org.belay.matching.MatchingGiven.Someone;
import org.belay.program.OfferRules;
import org.belay.program.ProgramDraft;
import org.belay.program.ProgramService;
import org.belay.program.TopicService;
import org.belay.security.TestAccounts;
import org.belay.shared.Vault;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What may be given for matching, and what coordinators do in the cohort that a test calls here. */
@BelayTest
abstract class MatchingTestBase {

    @Autowired
    DSLContext sql;

    @Autowired
    ProgramService programs;

    @Autowired
    CohortService cohorts;

    @Autowired
    TopicService topics;

    @Autowired
    Vault vault;

    @Autowired
    ProposalService proposals;

    @Autowired
    PublishingService publishing;

    @Autowired
    MatchService matches;

    @Autowired
    ApplicationService applications;

    MatchingGiven given;
    Matching here;

    @BeforeEach
    void nothingYet() {
        given = new MatchingGiven(sql, programs, cohorts, topics, vault);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        TestAccounts.signOut();
    }

    /** All that is proposed, as whoever is signed in reads it. */
    List<ProposalRow> all() {
        return proposals.page(here.cohort(), Segment.ALL, 0, 100);
    }

    /** All that is proposed, without words of the coordinators. */
    List<MatchId> publish() {
        return publishing.publish(
                here.cohort(), publishing.preview(here.cohort()).listVersion(), MatchIntro.NONE);
    }

    /** Proposed and published by the coordinator, who is signed in afterwards. */
    MatchId match(Someone mentor, Someone mentee) {
        given.accounts.signIn(here.coordinator());
        proposals.assign(here.cohort(), mentor.enrollment(), mentee.enrollment());
        return publish().getFirst();
    }

    /** What becomes of offers in the program. */
    void offers(OfferRules rules) {
        var program = programs.get(here.program());
        var draft = program.content();
        programs.edit(
                here.program(),
                program.version(),
                new ProgramDraft(
                        draft.name(),
                        draft.facts(),
                        draft.format(),
                        true,
                        draft.rules(),
                        draft.terms(),
                        rules,
                        draft.browsing(),
                        draft.goalLimit()));
    }
}

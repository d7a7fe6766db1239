package org.belay.agreement;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.belay.audit.AuditTrail;
import org.belay.cohort.CohortService;
import org.belay.cohort.CohortState;
import org.belay.draft.DraftKey;
import org.belay.draft.Drafts;
import org.belay.matching.Space;
import org.belay.matching.SpaceHead;
import org.belay.matching.Spaces;
import org.belay.program.PreparationDetails.Statement;
import org.belay.program.PreparationService;
import org.belay.program.ProgramService;
import org.belay.security.CurrentUser;
import org.belay.security.Permission;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.belay.shared.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a pair or a circle agrees on. Whoever writes or changes it has signed it; everybody else is asked to, and a change
 * asks all of them again. Who coordinates the program sees that it was signed, and by whom, not what it says.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Agreements {

    private final Spaces spaces;
    private final CohortService cohorts;
    private final AgreementRepository agreements;
    private final PreparationService preparations;
    private final ProgramService programs;
    private final Drafts drafts;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Texts texts;
    private final Clock clock;

    Agreements(
            Spaces spaces,
            CohortService cohorts,
            AgreementRepository agreements,
            PreparationService preparations,
            ProgramService programs,
            Drafts drafts,
            CurrentUser user,
            AuditTrail audit,
            ApplicationEventPublisher news,
            Texts texts,
            Clock clock) {
        this.spaces = spaces;
        this.cohorts = cohorts;
        this.agreements = agreements;
        this.preparations = preparations;
        this.programs = programs;
        this.drafts = drafts;
        this.user = user;
        this.audit = audit;
        this.news = news;
        this.texts = texts;
        this.clock = clock;
    }

    /** For those who share the space, and without its words for who coordinates their program. */
    @Transactional(readOnly = true)
    public AgreementPage of(Space space) {
        var head = spaces.open(space);
        user.require(Permission.SEE_AGREEMENT_SIGNED, head.facts());
        var reads = user.may(Permission.SEE_AGREEMENT, head.facts());
        return agreements
                .latest(space)
                .map(worded -> new AgreementPage(
                        head,
                        worded.version(),
                        reads ? worded.terms() : null,
                        worded.writtenAt(),
                        agreements.signatures(worded.id()).stream()
                                .filter(one -> head.has(one.person()))
                                .toList()))
                .orElseGet(() -> new AgreementPage(head, 0, null, null, List.of()));
    }

    /** Words to begin with: the program's statement on confidentiality, where it has one that fits, and usual ones. */
    @Transactional(readOnly = true)
    public AgreementTerms suggestion(Space space, Locale language) {
        var head = spaces.open(space);
        user.require(Permission.SEE_AGREEMENT, head.facts());
        var terms = programs.terms(head.program());
        var statement = preparations
                .asked(head.program())
                .asked()
                .map(Statement::text)
                .filter(text -> text.length() <= AgreementTerms.LONGEST)
                .orElseGet(() -> texts.text(terms, language, "agreement.start.confidentiality"));
        return new AgreementTerms(
                "",
                texts.text(terms, language, "agreement.start.rhythm"),
                texts.text(terms, language, "agreement.start.between"),
                statement,
                texts.text(terms, language, "agreement.start.ending"));
    }

    /**
     * Writes the agreement or changes it, and signs it in the name of whoever does. All others are asked.
     *
     * @param version that was read; 0 for none
     * @throws ChangedMeanwhile when somebody else changed it since
     * @throws Refused once the space or its cohort is over
     */
    public void write(Space space, int version, AgreementTerms terms) {
        var head = enter(space);
        var problems = terms.problems();
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        requireVersion(space, version);
        var me = user.person();
        agreements.sign(agreements.word(space, version + 1, terms, me, clock.instant()), me, clock.instant());
        drafts.discard(draft(space));
        audit.record(me, head.event("agreement.written").with("version", version + 1));
        news.publishEvent(new AgreementProposed(head, version + 1, me));
    }

    /**
     * @param version that was read
     * @throws ChangedMeanwhile when there is another wording meanwhile: nobody signs what they have not read
     * @throws Refused while there is none
     */
    public void sign(Space space, int version) {
        var head = enter(space);
        var worded =
                requireVersion(space, version).orElseThrow(() -> new Refused(Problem.of("agreement.problem.none")));
        agreements.sign(worded.id(), user.person(), clock.instant());
        audit.record(user.person(), head.event("agreement.signed").with("version", version));
    }

    /** The wording that was read. */
    private Optional<AgreementRepository.Worded> requireVersion(Space space, int version) {
        var latest = agreements.latest(space);
        if (latest.map(AgreementRepository.Worded::version).orElse(0) != version) {
            throw new ChangedMeanwhile(space);
        }
        return latest;
    }

    /** The space, kept as it is; the cohort is kept first, as everywhere. */
    private SpaceHead enter(Space space) {
        var read = spaces.open(space);
        user.require(Permission.SIGN_AGREEMENT, read.facts());
        cohorts.requireState(read.cohort(), CohortState.RUNNING, CohortState.CLOSING);
        var head = spaces.keep(space);
        user.require(Permission.SIGN_AGREEMENT, head.facts());
        if (!head.open()) {
            throw new Refused(Problem.of("agreement.problem.over"));
        }
        return head;
    }

    /** What somebody types into the form of this space. */
    public static DraftKey draft(Space space) {
        return switch (space) {
            case Space.OfMatch(var match) -> new DraftKey("agreement", match.value());
            case Space.OfCircle(var circle) -> new DraftKey("agreement-circle", circle.value());
        };
    }
}

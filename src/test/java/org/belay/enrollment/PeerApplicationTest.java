package org.belay.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.belay.db.Tables.PERSON;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.belay.cohort.CohortState;
import org.belay.program.Format;
import org.belay.program.TopicId;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Progress;
import org.belay.shared.Refused;
import org.belay.shared.table.UploadedFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** People apply to a program of peers without a side, and take one partner. */
class PeerApplicationTest extends EnrollmentTestBase {

    @Autowired
    private ApplicationImport imports;

    @Autowired
    private RatioService ratios;

    @TempDir
    private Path folder;

    @BeforeEach
    void aCohortOfPeers() {
        program = given.program("Accountability", Format.PEER_PAIR);
        coordinator = given.coordinator(program);
        cohort = given.cohort(program);
    }

    private ApplicationDraft draft(Side side, Set<TopicId> offered, Set<TopicId> wanted) {
        var usual = given.draft(cohort, Side.BOTH, List.of(), Set.of());
        return new ApplicationDraft(
                side,
                offered,
                wanted,
                7,
                3,
                usual.timeZone(),
                usual.availability(),
                List.of(),
                Set.of(),
                usual.answers(),
                true);
    }

    private EnrollmentId applied(PersonId person, Side side) {
        given.accounts.signIn(person);
        return applications.apply(cohort, draft(side, Set.of(), Set.of(given.topic("tech.sql"))));
    }

    @Test
    void whoAppliesHasNoSideAndOnePlace() {
        var id = applied(member, Side.PEER);

        given.accounts.signIn(coordinator);
        var row = enrollments.application(id).row();
        assertThat(row.side()).isEqualTo(Side.PEER);
        assertThat(row.mentorCapacity()).isEqualTo(1);
        assertThat(row.menteeDemand()).isEqualTo(1);
        assertThat(enrollments.application(id).wanted()).hasSize(1);
    }

    @Test
    void sidesBelongToTheFormat() {
        for (var side : List.of(Side.MENTOR, Side.MENTEE, Side.BOTH)) {
            assertThat(Side.of(Format.PEER_PAIR)).doesNotContain(side);
            refused(side);
        }
        cohort = given.cohort(given.program("Mentoring", Format.ONE_TO_ONE));
        refused(Side.PEER);
        assertThat(Side.of(Format.ONE_TO_ONE)).doesNotContain(Side.PEER);
    }

    private void refused(Side side) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> applied(member, side))
                .satisfies(refusal ->
                        assertThat(refusal.problems()).extracting(Problem::key).contains("enrollment.problem.side"));
    }

    @Test
    void whatOneWorksOnIsAskedAndWhatOneOffersIsNot() {
        given.accounts.signIn(member);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(
                        () -> applications.apply(cohort, draft(Side.PEER, Set.of(given.topic("tech.sql")), Set.of())))
                .satisfies(refusal -> assertThat(refusal.problems())
                        .extracting(Problem::key)
                        .containsExactly("enrollment.problem.no-topic-wanted"));
    }

    @Test
    void twoAcceptedPeersAreEnoughToMatch() {
        applied(member, Side.PEER);
        var other = applied(given.accounts.member("Omar", "Haddad"), Side.PEER);
        given.accounts.signIn(coordinator);
        assertThat(cohorts.progress(cohort).participants()).isZero();
        decisions.decide(
                cohort, new DecisionDraft(Decision.ACCEPT, null, false), enrollments.all(cohort, EnrollmentFilter.ALL));
        assertThat(cohorts.progress(cohort).participants()).isEqualTo(2);
        assertThat(enrollments.participants(cohort))
                .extracting(Participant::enrollment)
                .contains(other);
        assertThat(ratios.of(cohort).all().mentors()).isEqualTo(2);
        assertThat(cohorts.reference(cohort).state()).isEqualTo(CohortState.ENROLLING);
    }

    @Test
    void theWaitlistOffersTheNextOfThem() {
        var id = applied(member, Side.PEER);
        given.accounts.signIn(coordinator);
        decisions.decide(
                cohort,
                new DecisionDraft(Decision.WAITLIST, null, false),
                enrollments.all(cohort, EnrollmentFilter.ALL));
        assertThat(enrollments.waitlist(cohort).nextMentee())
                .map(EnrollmentRow::id)
                .contains(id);
    }

    @Test
    void aFileNeedsNoColumnForTheSideAndIgnoresOne() throws IOException {
        sql.update(PERSON)
                .set(PERSON.EMAIL, "noor@example.org")
                .where(PERSON.PERSON_ID.eq(member))
                .execute();
        var lines = given.accounts.member("Omar", "Haddad");
        sql.update(PERSON)
                .set(PERSON.EMAIL, "omar@example.org")
                .where(PERSON.PERSON_ID.eq(lines))
                .execute();
        given.accounts.signIn(coordinator);
        var file = folder.resolve("peers.csv");
        Files.writeString(file, """
                ID;Email;Name;Role;Topics wanted;Capacity;Time zone;Consent;Why do you want to take part?
                1;noor@example.org;Noor Haddad;Mentor;tech.sql;4;Europe/Berlin;Yes;To keep going
                2;omar@example.org;Omar Haddad;nothing;tech.sql;;Europe/Berlin;Yes;To keep going
                """);
        var read = imports.read(cohort, new UploadedFile(file, "peers.csv"), Progress.NONE);
        assertThat(read.mapping()).doesNotContainKeys("SIDE", "CAPACITY");
        assertThat(imports.fields(cohort)).doesNotContain(ApplicationField.SIDE, ApplicationField.CAPACITY);

        var plan = imports.plan(cohort, read, Set.of(), Progress.NONE);
        assertThat(plan.changes()).isEqualTo(2);
        imports.apply(plan, Progress.NONE);

        assertThat(enrollments.all(cohort, EnrollmentFilter.ALL)).allSatisfy(row -> {
            assertThat(row.side()).isEqualTo(Side.PEER);
            assertThat(row.mentorCapacity()).isEqualTo(1);
        });
    }
}

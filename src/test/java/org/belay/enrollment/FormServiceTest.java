package org.belay.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.belay.db.Tables.AUDIT_ENTRY;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.belay.program.ApplicationQuestion;
import org.belay.program.FormQuestion;
import org.belay.program.FormService;
import org.belay.program.Format;
import org.belay.program.LinkedProgram;
import org.belay.program.ProgramFiles;
import org.belay.program.QuestionContent;
import org.belay.program.QuestionId;
import org.belay.program.QuestionKind;
import org.belay.program.QuestionLibrary;
import org.belay.program.Scale;
import org.belay.program.SharedQuestion;
import org.belay.security.ProgramRole;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.ProgramId;
import org.belay.shared.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The form of a program, edited while people answer it; and the questions that programs share. */
class FormServiceTest extends EnrollmentTestBase {

    private static final QuestionContent SURE = new QuestionContent(
            QuestionKind.SCALE,
            "How sure are you?",
            "As of today.",
            List.of(),
            new Scale(0, 10, "not at all", "fully"));
    private static final QuestionContent DAYS = new QuestionContent(
            QuestionKind.MANY_CHOICES, "On which days?", null, List.of("Monday", "Tuesday", "Friday"), null);

    @Autowired
    private FormService forms;

    @Autowired
    private QuestionLibrary library;

    @Autowired
    private ProgramFiles files;

    @Test
    void answersOfEveryKindAreHandedInReadAgainAndReviewed() {
        given.accounts.signIn(coordinator);
        var sure = add(SURE, true);
        var days = add(DAYS, false);
        var since = add(QuestionContent.of(QuestionKind.DATE, "Since when?"), false);
        var about = add(QuestionContent.of(QuestionKind.TOPICS, "About what?"), true);
        var given = Map.of(sure, "7", days, "Monday\nFriday", since, "2026-12-07", about, "lead.feedback\ntech.sql");

        var id = handedIn(given);

        assertThat(applications.mine(cohort).orElseThrow().draft().answers()).containsAllEntriesOf(given);
        this.given.accounts.signIn(coordinator);
        var answers = enrollments.application(id).answers();
        assertThat(answers)
                .extracting(Application.Answer::kind)
                .containsExactly(
                        QuestionKind.LONG_TEXT,
                        QuestionKind.SCALE,
                        QuestionKind.MANY_CHOICES,
                        QuestionKind.DATE,
                        QuestionKind.TOPICS);
        assertThat(answers.get(1).scale()).isEqualTo(SURE.scale());
        assertThat(answers.get(2).parts()).containsExactly("Monday", "Friday");
        assertThat(answers.get(4).parts())
                .containsExactly(
                        topics.find("lead.feedback").orElseThrow().label(),
                        topics.find("tech.sql").orElseThrow().label());
        assertThat(answers).extracting(Application.Answer::forMatch).containsExactly(false, true, false, false, true);
    }

    @Test
    void questionsAreAddedEditedCopiedMovedAndRemoved() {
        given.accounts.signIn(coordinator);
        var sure = add(SURE, false);
        forms.copy(program, version(), sure);
        forms.move(program, version(), sure, 0);
        forms.change(program, version(), sure, DAYS, true, false);

        assertThat(asked())
                .extracting(q -> q.question().key())
                .containsExactly("how-sure-are-you", "motivation", "meeting-format", "how-sure-are-you-2");
        var changed = asked().getFirst();
        assertThat(changed.draft().content()).isEqualTo(DAYS);
        assertThat(changed.question().required()).isTrue();

        assertThat(forms.remove(program, version(), changed.id())).isFalse();
        assertThat(asked()).hasSize(3);
        forms.putBack(program, version(), changed, 0);
        assertThat(asked().getFirst().draft()).isEqualTo(changed.draft());
        assertThat(sql.fetch(AUDIT_ENTRY).map(entry -> entry.getAction()))
                .contains(
                        "program.question-added",
                        "program.question-moved",
                        "program.question-changed",
                        "program.question-removed");
    }

    @Test
    void aQuestionWithAnswersKeepsThemAndWhatTheyMean() {
        given.accounts.signIn(coordinator);
        var sure = add(SURE, false);
        var id = handedIn(Map.of(sure, "7"));
        given.accounts.signIn(coordinator);
        assertThat(find(sure).answers()).isOne();

        refused("answered-kind", () -> forms.change(program, version(), sure, DAYS, false, false));
        refused("answered-kind", () -> forms.change(program, version(), sure, scale(1, 10), false, false));
        refused("answered-for-match", () -> forms.change(program, version(), sure, SURE, false, true));
        forms.change(program, version(), sure, scale(0, 10), true, false);

        assertThat(forms.remove(program, version(), sure)).isTrue();
        assertThat(asked()).extracting(FormQuestion::id).doesNotContain(sure);
        assertThat(forms.get(program).retired()).extracting(FormQuestion::id).containsExactly(sure);
        assertThat(programs.questions(program))
                .extracting(ApplicationQuestion::id)
                .doesNotContain(sure);
        assertThat(files.export(program).content()).doesNotContain("How sure");
        assertThat(enrollments.application(id).answers())
                .extracting(Application.Answer::parts)
                .contains(List.of("7"));

        given.accounts.signIn(member);
        var own = applications.mine(cohort).orElseThrow();
        assertThat(own.draft().answers()).doesNotContainKey(sure);
        applications.change(cohort, own.version(), given.mentee(cohort));
        given.accounts.signIn(coordinator);
        forms.askAgain(program, version(), sure);
        assertThat(find(sure).answers()).isOne();
        assertThat(asked().getLast().id()).isEqualTo(sure);
    }

    /** Who filled in the form under "the coordinators alone" hands nothing in that the match would read. */
    @Test
    void aFormThatWasOpenedBeforeAnswersNoQuestionThatMoreWouldRead() {
        given.accounts.signIn(coordinator);
        var sure = add(SURE, false);
        forms.change(program, version(), sure, SURE, false, true);

        assertThat(asked().getLast().question().forMatch()).isTrue();
        assertThat(asked().getLast().id()).isNotEqualTo(sure);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> handedIn(Map.of(sure, "7")))
                .satisfies(refused -> assertThat(refused.problems().getFirst().key())
                        .isEqualTo("enrollment.problem.question-closed"));
    }

    @Test
    void whatCannotBeAskedIsRefusedInWords() {
        given.accounts.signIn(coordinator);
        refused("label", () -> add(QuestionContent.of(QuestionKind.TEXT, " "), false));
        refused("label", () -> add(QuestionContent.of(QuestionKind.TEXT, "a".repeat(301)), false));
        refused("choices", () -> add(QuestionContent.choice("Which?", List.of("One")), false));
        refused("choice-twice", () -> add(QuestionContent.choice("Which?", List.of("One", "One")), false));
        refused("choice", () -> add(QuestionContent.choice("Which?", List.of("One", " ")), false));
        refused("scale", () -> add(scale(5, 5), false));
        refused("scale", () -> add(scale(0, 11), false));
        refused("scale", () -> add(QuestionContent.of(QuestionKind.SCALE, "How much?"), false));
        refused(
                "no-choices",
                () -> add(new QuestionContent(QuestionKind.DATE, "When?", null, List.of("a", "b"), null), false));
    }

    @Test
    void onlyWhoCoordinatesTheProgramEditsItsFormAndNobodyOverwritesAnother() {
        var question = asked().getFirst().id();
        var version = version();
        forms.move(program, version, question, 1);
        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> forms.remove(program, version, question));

        var other = otherProgram("Other");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> forms.move(other, forms.get(other).version(), question, 0));
        var stranger = given.accounts.member("Eve", "Stranger", other, ProgramRole.COORDINATOR);
        given.accounts.signIn(stranger);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> forms.get(program));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> forms.remove(program, version + 1, question));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> forms.share(program, version + 1, question));
        given.accounts.signIn(member);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> library.all());
    }

    @Test
    void aSharedQuestionChangesInEveryProgramThatIsLinked() {
        given.accounts.signIn(coordinator);
        var days = add(DAYS, false);
        forms.share(program, version(), days);
        var shared = library.all().getFirst();
        var linked = otherProgram("Linked");
        var copied = otherProgram("Copied");
        given.accounts.signIn(coordinator);
        forms.take(linked, forms.get(linked).version(), shared.id(), true, true, true);
        forms.take(copied, forms.get(copied).version(), shared.id(), false, false, false);

        shared = library.all().getFirst();
        assertThat(shared.programs()).extracting(LinkedProgram::name).containsExactly("Linked", "Peer mentoring");
        var other = new QuestionContent(QuestionKind.MANY_CHOICES, "Which days?", null, List.of("Mon", "Tue"), null);
        var staleVersion = forms.get(linked).version();
        library.change(shared.id(), shared.version(), other);

        assertThat(content(program)).contains(other).doesNotContain(DAYS);
        assertThat(content(linked)).contains(other);
        assertThat(content(copied)).contains(DAYS).doesNotContain(other);
        assertThat(files.export(linked).content()).contains("Which days?");
        var taken = forms.get(linked).asked().getLast();
        assertThat(taken.question().required()).isTrue();
        assertThat(taken.question().key()).isEqualTo(shared.key());
        refused("shared", () -> forms.change(linked, forms.get(linked).version(), taken.id(), DAYS, true, true));
        refused(
                "asked-already",
                () -> forms.take(linked, forms.get(linked).version(), taken.shared(), true, true, true));
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> forms.unlink(linked, staleVersion, taken.id()));
        var before = shared;
        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> library.change(before.id(), before.version(), DAYS));

        forms.unlink(linked, forms.get(linked).version(), taken.id());
        library.remove(shared.id(), library.all().getFirst().version());
        assertThat(library.all()).isEmpty();
        assertThat(content(program)).contains(other);
    }

    @Test
    void aSharedQuestionIsEditedByWhoMayEditAllItsPrograms() {
        given.accounts.signIn(coordinator);
        var days = add(DAYS, false);
        forms.share(program, version(), days);
        handedIn(Map.of(days, "Monday"));
        var other = otherProgram("Other");
        var stranger = given.accounts.member("Eve", "Stranger", other, ProgramRole.COORDINATOR);
        given.accounts.signIn(stranger);
        var seen = library.all().getFirst();

        assertThat(seen)
                .extracting(SharedQuestion::programs, SharedQuestion::others, SharedQuestion::mayEdit)
                .containsExactly(List.of(), 1, false);
        refused("shared-elsewhere", () -> library.change(seen.id(), seen.version(), SURE));
        refused("shared-elsewhere", () -> library.remove(seen.id(), seen.version()));
        given.accounts.signIn(coordinator);
        refused("answered-kind", () -> library.change(seen.id(), seen.version(), SURE));
    }

    private List<QuestionContent> content(ProgramId of) {
        return forms.get(of).asked().stream().map(q -> q.draft().content()).toList();
    }

    /** Coordinated by the coordinator too, who is signed in afterwards. */
    private ProgramId otherProgram(String name) {
        given.accounts.signIn(given.accounts.administrator("Otto", name));
        var other = given.programAs(name, Format.ONE_TO_ONE);
        programs.name(other, coordinator, ProgramRole.COORDINATOR);
        given.accounts.signIn(coordinator);
        return other;
    }

    private EnrollmentId handedIn(Map<QuestionId, String> answers) {
        given.accounts.signIn(member);
        var draft = given.mentee(cohort);
        var all = new HashMap<>(draft.answers());
        all.putAll(answers);
        return applications.apply(
                cohort,
                new ApplicationDraft(
                        draft.side(),
                        draft.offered(),
                        draft.wanted(),
                        draft.mentorCapacity(),
                        draft.menteeDemand(),
                        draft.timeZone(),
                        draft.availability(),
                        draft.preferences(),
                        draft.avoid(),
                        all,
                        true));
    }

    private QuestionId add(QuestionContent content, boolean forMatch) {
        return forms.add(program, version(), content, false, forMatch);
    }

    private static QuestionContent scale(int from, int to) {
        return new QuestionContent(
                QuestionKind.SCALE, "How sure are you now?", null, List.of(), new Scale(from, to, "no", "yes"));
    }

    private List<FormQuestion> asked() {
        return forms.get(program).asked();
    }

    private FormQuestion find(QuestionId id) {
        return asked().stream().filter(q -> q.id().equals(id)).findFirst().orElseThrow();
    }

    private long version() {
        return forms.get(program).version();
    }

    private static void refused(String problem, Runnable action) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(action::run)
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(one -> one.key())
                        .contains("question.problem." + problem));
    }
}

package org.belay.program;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.Problem;
import org.belay.shared.ProgramId;
import org.belay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The application form of a program, question by question. Answers that people gave are kept, and mean what they meant:
 * a question with answers is retired instead of removed, its kind and the numbers of its scale stay, and nobody reads
 * them who was not named beside the question when they were given.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class FormService {

    private final ProgramRepository programs;
    private final QuestionRepository questions;
    private final SharedQuestionRepository library;
    private final GivenAnswers answers;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final Clock clock;

    FormService(
            ProgramRepository programs,
            QuestionRepository questions,
            SharedQuestionRepository library,
            GivenAnswers answers,
            CurrentUser user,
            AuditTrail audit,
            Clock clock) {
        this.programs = programs;
        this.questions = questions;
        this.library = library;
        this.answers = answers;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public FormDetails get(ProgramId id) {
        user.require(Permission.SEE_PROGRAM, Facts.of(id));
        var program = programs.find(id).orElseThrow(() -> new NotFound(id));
        var all = counted(id);
        return new FormDetails(
                id,
                program.name(),
                all.stream().filter(question -> !question.retired()).toList(),
                all.stream().filter(FormQuestion::retired).toList(),
                program.version());
    }

    private List<FormQuestion> counted(ProgramId id) {
        var all = questions.all(id);
        var counts = answers.counts(all.stream().map(FormQuestion::id).toList());
        return all.stream()
                .map(q -> new FormQuestion(q.question(), counts.getOrDefault(q.id(), 0), q.shared(), q.retired()))
                .toList();
    }

    /** How many questions the form asks. */
    @Transactional(readOnly = true)
    public int count(ProgramId id) {
        user.require(Permission.SEE_PROGRAM, Facts.of(id));
        return questions.count(id);
    }

    @Transactional(readOnly = true)
    public boolean mayEdit(ProgramId id) {
        return user.may(Permission.EDIT_PROGRAM, Facts.of(id));
    }

    /**
     * Asks one more question, at the end of the form.
     *
     * @param version of the program with which the form was read
     * @throws Refused when the question cannot be asked
     * @throws ChangedMeanwhile when somebody else edited the program since
     */
    public QuestionId add(ProgramId id, long version, QuestionContent content, boolean required, boolean forMatch) {
        var name = turn(id, version);
        check(content);
        var added = append(
                id,
                new QuestionDraft(QuestionKeys.of(content.label(), questions.keys(id)), content, required, forMatch),
                null);
        record(id, name, "program.question-added", content.label());
        return added;
    }

    /** Asks the question once more, to be edited; a copy of a shared one is the program's own. */
    public QuestionId copy(ProgramId id, long version, QuestionId question) {
        var original = find(id, question).draft();
        var name = turn(id, version);
        var key = QuestionKeys.free(original.key(), questions.keys(id));
        var added =
                append(id, new QuestionDraft(key, original.content(), original.required(), original.forMatch()), null);
        record(id, name, "program.question-added", original.content().label());
        return added;
    }

    /**
     * @throws Refused when the question cannot be asked that way, or what its answers mean would change
     * @throws ChangedMeanwhile when somebody else edited the program, or answered the question, since
     */
    public void change(
            ProgramId id,
            long version,
            QuestionId question,
            QuestionContent content,
            boolean required,
            boolean forMatch) {
        var before = find(id, question);
        var name = turn(id, version);
        check(content);
        if (before.shared() != null && !content.equals(before.draft().content())) {
            throw new Refused(Problem.of("question.problem.shared"));
        }
        var widened = forMatch && !before.question().forMatch();
        var other = QuestionChange.makesAnother(before.draft().content(), content);
        if (before.answers() > 0 && widened) {
            throw new Refused(Problem.of("question.problem.answered-for-match", before.answers()));
        }
        if (before.answers() > 0 && other) {
            throw new Refused(Problem.of("question.problem.answered-kind", before.answers()));
        }
        if (widened || other) {
            questions.replace(question, new QuestionDraft(before.question().key(), content, required, forMatch));
        } else {
            questions.mark(question, required, forMatch);
            questions.setContent(question, content);
        }
        record(id, name, "program.question-changed", content.label());
    }

    /** @param place from 0, among those that are asked */
    public void move(ProgramId id, long version, QuestionId question, int place) {
        var moved = find(id, question);
        var name = turn(id, version);
        order(id, question, place);
        record(id, name, "program.question-moved", moved.question().label());
    }

    /**
     * Asks it no more. With answers it is retired: they are kept, and it can be asked again.
     *
     * @return whether it was kept
     */
    public boolean remove(ProgramId id, long version, QuestionId question) {
        var gone = find(id, question);
        var name = turn(id, version);
        if (gone.answers() > 0) {
            questions.retire(question, clock.instant());
            record(id, name, "program.question-retired", gone.question().label());
            return true;
        }
        questions.remove(question);
        record(id, name, "program.question-removed", gone.question().label());
        return false;
    }

    /** Takes a removal back: asks the question where it was, with its answers if it has any. */
    public void putBack(ProgramId id, long version, FormQuestion gone, int place) {
        var name = turn(id, version);
        check(gone.draft().content());
        room(id);
        var kept = questions.all(id).stream().anyMatch(one -> one.id().equals(gone.id()));
        var back = kept ? gone.id() : addBack(id, gone);
        questions.retire(back, null);
        order(id, back, place);
        record(id, name, "program.question-asked-again", gone.question().label());
    }

    private QuestionId addBack(ProgramId id, FormQuestion gone) {
        var draft = gone.draft();
        var shared = gone.shared();
        var linked = shared != null
                && library.lock(shared)
                        .filter(held -> held.content().equals(draft.content()))
                        .isPresent();
        var key = QuestionKeys.free(draft.key(), questions.keys(id));
        return questions.add(
                id,
                questions.count(id) + 1,
                new QuestionDraft(key, draft.content(), draft.required(), draft.forMatch()),
                linked ? shared : null);
    }

    private void order(ProgramId id, QuestionId question, int place) {
        var order = new ArrayList<>(
                questions.of(id).stream().map(ApplicationQuestion::id).toList());
        if (!order.remove(question)) {
            throw new NotFound(question);
        }
        order.add(Math.clamp(place, 0, order.size()), question);
        questions.order(order);
    }

    /** Asks a retired question again, at the end of the form. */
    public void askAgain(ProgramId id, long version, QuestionId question) {
        var retired = find(id, question);
        var name = turn(id, version);
        if (!retired.retired()) {
            throw new NotFound(question);
        }
        room(id);
        questions.retire(question, null);
        order(id, question, FormDetails.MOST_QUESTIONS);
        record(id, name, "program.question-asked-again", retired.question().label());
    }

    /**
     * Asks a question of the library.
     *
     * @param linked whether edits of the shared question will reach this form too; else a copy becomes the program's own
     */
    public QuestionId take(
            ProgramId id, long version, SharedQuestionId shared, boolean linked, boolean required, boolean forMatch) {
        user.require(Permission.EDIT_PROGRAM, Facts.of(id));
        // Before the program: an edit of the shared question takes them in this order.
        var held = library.lock(shared).orElseThrow(() -> new NotFound(shared));
        var name = turn(id, version);
        if (linked && questions.all(id).stream().anyMatch(question -> shared.equals(question.shared()))) {
            throw new Refused(Problem.of("question.problem.asked-already"));
        }
        var key = QuestionKeys.free(held.key(), questions.keys(id));
        var added = append(id, new QuestionDraft(key, held.content(), required, forMatch), linked ? shared : null);
        record(
                id,
                name,
                linked ? "program.question-linked" : "program.question-added",
                held.content().label());
        return added;
    }

    /** Puts the question into the library, from which other programs can take it. */
    public void share(ProgramId id, long version, QuestionId question) {
        var own = find(id, question);
        var name = turn(id, version);
        if (own.shared() != null) {
            throw new Refused(Problem.of("question.problem.asked-already"));
        }
        var key = QuestionKeys.free(own.question().key(), library.keys());
        questions.link(question, library.add(key, own.draft().content()));
        record(id, name, "program.question-shared", own.question().label());
    }

    /** Keeps the question as it stands, as the program's own. */
    public void unlink(ProgramId id, long version, QuestionId question) {
        var linked = find(id, question);
        var name = turn(id, version);
        questions.link(question, null);
        record(id, name, "program.question-unlinked", linked.question().label());
    }

    private QuestionId append(ProgramId id, QuestionDraft draft, @Nullable SharedQuestionId shared) {
        room(id);
        return questions.add(id, questions.count(id) + 1, draft, shared);
    }

    private void room(ProgramId id) {
        if (questions.count(id) >= FormDetails.MOST_QUESTIONS) {
            throw new Refused(Problem.of("question.problem.too-many", FormDetails.MOST_QUESTIONS));
        }
    }

    private FormQuestion find(ProgramId id, QuestionId question) {
        user.require(Permission.EDIT_PROGRAM, Facts.of(id));
        return counted(id).stream()
                .filter(one -> one.id().equals(question))
                .findFirst()
                .orElseThrow(() -> new NotFound(question));
    }

    private String turn(ProgramId id, long version) {
        user.require(Permission.EDIT_PROGRAM, Facts.of(id));
        var name = programs.find(id).orElseThrow(() -> new NotFound(id)).name();
        ChangedMeanwhile.unlessOne(programs.turnPage(id, version), id);
        return name;
    }

    static void check(QuestionContent content) {
        var problems = content.problems();
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }

    private void record(ProgramId id, String name, String action, String question) {
        audit.record(
                user.person(),
                AuditEvent.of(action, "program", id.value(), name).in(id).with("question", question));
    }
}

package org.belay.program;

import java.util.List;
import java.util.Map;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.ChangedMeanwhile;
import org.belay.shared.NotFound;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The questions that programs share. Whoever can begin a program reads them; whoever may edit every program that asks
 * one may edit it, since all of them change.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class QuestionLibrary {

    private final SharedQuestionRepository library;
    private final QuestionRepository questions;
    private final ProgramRepository programs;
    private final GivenAnswers answers;
    private final CurrentUser user;
    private final AuditTrail audit;

    QuestionLibrary(
            SharedQuestionRepository library,
            QuestionRepository questions,
            ProgramRepository programs,
            GivenAnswers answers,
            CurrentUser user,
            AuditTrail audit) {
        this.library = library;
        this.questions = questions;
        this.programs = programs;
        this.answers = answers;
        this.user = user;
        this.audit = audit;
    }

    /** By their words. */
    @Transactional(readOnly = true)
    public List<SharedQuestion> all() {
        user.require(Permission.CREATE_PROGRAM);
        var links = questions.linked();
        var counts = answers.counts(
                links.values().stream().flatMap(link -> link.keySet().stream()).toList());
        return library.all().stream()
                .map(held -> shared(held, links.getOrDefault(held.id(), Map.of()), counts))
                .toList();
    }

    private SharedQuestion shared(
            SharedQuestionRepository.Held held, Map<QuestionId, LinkedProgram> links, Map<QuestionId, Integer> counts) {
        var seen = links.values().stream()
                .filter(program -> user.may(Permission.SEE_PROGRAM, Facts.of(program.id())))
                .toList();
        return new SharedQuestion(
                held.id(),
                held.key(),
                held.content(),
                seen,
                links.size() - seen.size(),
                links.keySet().stream().mapToInt(q -> counts.getOrDefault(q, 0)).sum(),
                mayEdit(links),
                held.version());
    }

    private boolean mayEdit(Map<QuestionId, LinkedProgram> links) {
        return links.values().stream().allMatch(program -> user.may(Permission.EDIT_PROGRAM, Facts.of(program.id())));
    }

    /**
     * Changes the question in every program that is linked to it.
     *
     * @throws Refused when it cannot be asked that way, what its answers mean would change, or one of the programs is not
     *     to be edited by whoever asks
     * @throws ChangedMeanwhile when somebody else edited or answered it since
     */
    public void change(SharedQuestionId id, long version, QuestionContent content) {
        var held = editable(id);
        FormService.check(content);
        var links = questions.linkedTo(id);
        var given = answers.counts(links.keySet()).values().stream()
                .mapToInt(n -> n)
                .sum();
        var other = QuestionChange.makesAnother(held.content(), content);
        if (given > 0 && other) {
            throw new Refused(Problem.of("question.problem.answered-kind", given));
        }
        ChangedMeanwhile.unlessOne(library.change(id, version, content), id);
        links.forEach((question, program) -> {
            programs.turnPage(program.id());
            if (other) {
                questions.replaceContent(question, content);
            } else {
                questions.setContent(question, content);
            }
            audit.record(
                    user.person(),
                    AuditEvent.of(
                                    "program.shared-question-changed",
                                    "program",
                                    program.id().value(),
                                    program.name())
                            .in(program.id())
                            .with("question", content.label()));
        });
    }

    /** Takes it out of the library; each program that asks it keeps it as its own. */
    public void remove(SharedQuestionId id, long version) {
        var held = editable(id);
        questions.linkedTo(id).forEach((question, program) -> {
            programs.turnPage(program.id());
            questions.link(question, null);
            audit.record(
                    user.person(),
                    AuditEvent.of(
                                    "program.question-unlinked",
                                    "program",
                                    program.id().value(),
                                    program.name())
                            .in(program.id())
                            .with("question", held.content().label()));
        });
        ChangedMeanwhile.unlessOne(library.remove(id, version), id);
    }

    private SharedQuestionRepository.Held editable(SharedQuestionId id) {
        user.require(Permission.CREATE_PROGRAM);
        var held = library.lock(id).orElseThrow(() -> new NotFound(id));
        if (!mayEdit(questions.linkedTo(id))) {
            throw new Refused(Problem.of("question.problem.shared-elsewhere"));
        }
        return held;
    }
}

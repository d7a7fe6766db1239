package org.belay.enrollment;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.belay.program.ApplicationQuestion;
import org.belay.program.TopicId;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;

/** Says what keeps a draft from being handed in. */
final class ApplicationCheck {

    private final ApplicationForm form;

    ApplicationCheck(ApplicationForm form) {
        this.form = form;
    }

    List<Problem> problems(PersonId applicant, ApplicationDraft draft) {
        var problems = new ArrayList<Problem>();
        sides(draft, problems);
        wishes(applicant, draft, problems);
        answers(draft, problems);
        if (!draft.consent()) {
            problems.add(Problem.of("enrollment.problem.consent-missing"));
        }
        return problems;
    }

    private void sides(ApplicationDraft draft, List<Problem> problems) {
        if (!Side.of(form.cohort().format()).contains(draft.side())) {
            problems.add(Problem.of("enrollment.problem.side"));
        }
        if (draft.side().mustOffer() && draft.offered().isEmpty()) {
            problems.add(Problem.of("enrollment.problem.no-topic-offered"));
        }
        if (draft.side().learns() && draft.wanted().isEmpty()) {
            problems.add(Problem.of("enrollment.problem.no-topic-wanted"));
        }
        if (!known(draft.offered()) || !known(draft.wanted())) {
            problems.add(Problem.of("enrollment.problem.topic-closed"));
        }
        if (draft.mentorCapacity() < 0 || draft.mentorCapacity() > ApplicationDraft.MOST_MENTEES) {
            problems.add(Problem.of("enrollment.problem.capacity", ApplicationDraft.MOST_MENTEES));
        }
        int least = draft.side().learns() ? 1 : 0;
        if (draft.menteeDemand() < least || draft.menteeDemand() > ApplicationDraft.MOST_MENTORS) {
            problems.add(Problem.of("enrollment.problem.demand", ApplicationDraft.MOST_MENTORS));
        }
    }

    private boolean known(Set<TopicId> topics) {
        return topics.stream().allMatch(topic -> form.topic(topic).isPresent());
    }

    private static void wishes(PersonId applicant, ApplicationDraft draft, List<Problem> problems) {
        if (draft.preferences().contains(applicant) || draft.avoid().contains(applicant)) {
            problems.add(Problem.of("enrollment.problem.wish-for-oneself"));
        }
        if (draft.preferences().stream().anyMatch(draft.avoid()::contains)) {
            problems.add(Problem.of("enrollment.problem.wished-and-avoided"));
        }
        if (draft.preferences().size() > ApplicationDraft.MOST_PREFERENCES) {
            problems.add(Problem.of("enrollment.problem.too-many-wishes", ApplicationDraft.MOST_PREFERENCES));
        }
        if (draft.avoid().size() > ApplicationDraft.MOST_AVOIDED) {
            problems.add(Problem.of("enrollment.problem.too-many-avoided", ApplicationDraft.MOST_AVOIDED));
        }
    }

    private void answers(ApplicationDraft draft, List<Problem> problems) {
        for (var question : form.questions()) {
            GivenAnswer.problem(question, draft.answers().getOrDefault(question.id(), ""), form::offers)
                    .ifPresent(problems::add);
        }
        var asked = form.questions().stream().map(ApplicationQuestion::id).collect(toSet());
        if (!asked.containsAll(draft.answers().keySet())) {
            problems.add(Problem.of("enrollment.problem.question-closed"));
        }
    }
}

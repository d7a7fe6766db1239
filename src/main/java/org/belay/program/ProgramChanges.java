package org.belay.program;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.belay.audit.AuditEvent;
import org.belay.shared.ProgramId;
import org.belay.shared.Terms;
import org.jspecify.annotations.Nullable;

/** Says in the trail what an edit of a program changed. */
final class ProgramChanges {

    private AuditEvent event;

    private ProgramChanges(AuditEvent event) {
        this.event = event;
    }

    static AuditEvent between(ProgramId id, ProgramDraft before, ProgramDraft after) {
        var changes = new ProgramChanges(AuditEvent.of("program.edited", "program", id.value(), after.name())
                .in(id));
        changes.field("name", before.name(), after.name());
        changes.field("purpose", before.facts().purpose(), after.facts().purpose());
        changes.field("audience", before.facts().audience(), after.facts().audience());
        changes.field("who may join", before.facts().whoMayJoin(), after.facts().whoMayJoin());
        changes.field(
                "outcomes",
                inWords(before.facts().outcomes()),
                inWords(after.facts().outcomes()));
        changes.field("needs acceptance", before.needsAcceptance(), after.needsAcceptance());
        changes.field(
                "days to answer", before.offers().answerDays(), after.offers().answerDays());
        changes.field("browsing", before.browsing(), after.browsing());
        changes.field("open goals", before.goalLimit(), after.goalLimit());
        changes.field(
                "next offer at once",
                before.offers().nextAtOnce(),
                after.offers().nextAtOnce());
        changes.field("rules", before.rules().rules(), after.rules().rules());
        changes.field(
                "minimum half-hours",
                before.rules().minimumHalfHours(),
                after.rules().minimumHalfHours());
        changes.field("grades ahead", before.rules().grades(), after.rules().grades());
        changes.field("years ahead", before.rules().years(), after.rules().years());
        changes.field(
                "departments with parts",
                before.rules().departmentsWithParts(),
                after.rules().departmentsWithParts());
        changes.field(
                "compared questions", before.rules().questions(), after.rules().questions());
        changes.field("weights", before.rules().weights(), after.rules().weights());
        changes.field("terms", inWords(before.terms()), inWords(after.terms()));
        return changes.event;
    }

    private static String inWords(List<IntendedOutcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> outcome.outcome() + " (" + outcome.measure() + ")")
                .collect(Collectors.joining("; "));
    }

    private static String inWords(Terms terms) {
        return terms.byLanguage().entrySet().stream()
                .map(language -> language.getKey() + " "
                        + String.join(
                                ", ",
                                language.getValue().mentor(),
                                language.getValue().mentors(),
                                language.getValue().mentee(),
                                language.getValue().mentees()))
                .collect(Collectors.joining("; "));
    }

    private void field(String name, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            event = event.with(name, (before == null ? "" : before) + " → " + (after == null ? "" : after));
        }
    }
}

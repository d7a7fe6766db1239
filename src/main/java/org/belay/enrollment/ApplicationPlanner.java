package org.belay.enrollment;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.belay.enrollment.ApplicationLine.Outcome;
import org.belay.enrollment.ApplicationPlan.Item;
import org.belay.enrollment.ApplicationQueries.HeldDraft;
import org.belay.enrollment.ApplicationRowReader.Read;
import org.belay.enrollment.EnrollmentRepository.HandedIn;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.jspecify.annotations.Nullable;

/** Compares the rows of a form's export with the applications that a cohort holds. Pure: it reads and writes nothing. */
final class ApplicationPlanner {

    private final ApplicationFile file;
    private final @Nullable LocalDate closesOn;
    private final ZoneId formZone;
    private final Instant now;
    private final Map<PersonId, HeldDraft> heldByPerson = new HashMap<>();
    private final Map<String, PersonId> personByKey = new HashMap<>();

    ApplicationPlanner(
            ApplicationFile file, @Nullable LocalDate closesOn, ZoneId formZone, Instant now, List<HeldDraft> held) {
        this.file = file;
        this.closesOn = closesOn;
        this.formZone = formZone;
        this.now = now;
        held.forEach(h -> {
            heldByPerson.put(h.person(), h);
            if (h.key() != null) {
                personByKey.put(h.key(), h.person());
            }
        });
    }

    List<Item> plan(List<Read> rows) {
        rows.forEach(this::checkKey);
        keepLatest(rows);
        rows.forEach(this::noteLate);
        var mentors = mentors(rows);
        rows.forEach(row -> noteWishes(row, mentors));
        return rows.stream().map(this::item).toList();
    }

    /** An application that this cohort holds for somebody else would be taken from them. */
    private void checkKey(Read row) {
        var holder = personByKey.get(row.key);
        if (holder != null && row.person != null && !holder.equals(row.person.id())) {
            reject(row, ApplicationField.KEY, "key-of-another", row.key);
        }
    }

    /** Of several applications of one person the one that was handed in last counts. */
    private void keepLatest(List<Read> rows) {
        var latest = new HashMap<PersonId, Read>();
        for (var row : rows) {
            if (row.person == null || row.rejected()) {
                continue;
            }
            var other = latest.get(row.person.id());
            if (other == null) {
                latest.put(row.person.id(), row);
                continue;
            }
            var later = isLater(row, other) ? row : other;
            var earlier = later == row ? other : row;
            latest.put(row.person.id(), later);
            note(later, ApplicationField.KEY, "second-application", earlier.key, earlier.row.number());
            reject(earlier, ApplicationField.KEY, "replaced", later.key, later.row.number());
        }
    }

    private static boolean isLater(Read one, Read other) {
        return (one.handedInAt == null || other.handedInAt == null)
                ? one.row.number() > other.row.number()
                : one.handedInAt.isAfter(other.handedInAt);
    }

    private void noteLate(Read row) {
        if (closesOn != null
                && row.handedInAt != null
                && row.handedInAt.atZone(formZone).toLocalDate().isAfter(closesOn)) {
            note(row, ApplicationField.HANDED_IN, "late", closesOn);
        }
    }

    private Set<PersonId> mentors(List<Read> rows) {
        var mentors = new HashSet<PersonId>();
        heldByPerson.values().stream()
                .filter(h -> h.own().state().awaitsDecision() || h.own().state().takesPart())
                .filter(h -> h.own().draft().side().mentors())
                .forEach(h -> mentors.add(h.person()));
        for (var row : rows) {
            if (row.person != null && row.draft != null && !row.rejected()) {
                if (row.draft.side().mentors() && !row.withdrawn) {
                    mentors.add(row.person.id());
                } else {
                    mentors.remove(row.person.id());
                }
            }
        }
        return mentors;
    }

    /** Wishes that cannot come true as things are. They are kept: a mentor may still join, and the rules decide. */
    private void noteWishes(Read row, Set<PersonId> mentors) {
        if (row.draft == null || row.person == null || !row.draft.side().learns()) {
            return;
        }
        for (int i = 0; i < row.draft.preferences().size(); i++) {
            var wished = row.draft.preferences().get(i);
            if (wished.equals(row.person.lineManager())) {
                note(row, ApplicationField.WISH_1, "wish-line-manager", i + 1);
            }
            if (!mentors.contains(wished)) {
                note(row, ApplicationField.WISH_1, "wish-no-mentor", i + 1);
            }
        }
    }

    private Item item(Read row) {
        if (row.rejected() || row.person == null || row.draft == null) {
            return new Item(line(row, Outcome.REJECTED, List.of()), null, null, null, null);
        }
        var held = heldByPerson.get(row.person.id());
        var at = row.handedInAt == null ? now : row.handedInAt;
        if (held == null) {
            var state = row.withdrawn ? EnrollmentState.WITHDRAWN : EnrollmentState.APPLIED;
            return item(row, Outcome.NEW, List.of(), row.draft, new HandedIn(state, at, key(row)), null);
        }
        return against(row, row.draft, held, at);
    }

    private Item against(Read row, ApplicationDraft draft, HeldDraft held, Instant at) {
        var own = held.own();
        boolean same = Objects.equals(held.key(), key(row));
        if (!same && own.appliedAt() != null && !at.isAfter(own.appliedAt())) {
            return rejected(row, "newer-here");
        }
        // Without a time in the file the one that was noted at the first import stays.
        var handedInAt = row.handedInAt == null && own.appliedAt() != null ? own.appliedAt() : at;
        var state = next(own, row, handedInAt);
        var changes = ApplicationChanges.between(own.draft(), draft, row.namesAvoided, own.state(), state);
        if (changes.isEmpty()) {
            return new Item(line(row, Outcome.UNCHANGED, List.of()), null, null, null, null);
        }
        boolean open = own.state().awaitsDecision()
                || own.state() == EnrollmentState.INVITED
                || own.state() == EnrollmentState.WITHDRAWN;
        if (state == EnrollmentState.WITHDRAWN && own.state().mayBecome(EnrollmentState.WITHDRAWN)) {
            open = true;
        }
        if (!open) {
            return decided(row, changes, own.state());
        }
        if (row.namesAvoided && !own.draft().avoid().isEmpty()) {
            note(row, ApplicationField.AVOID, "avoided-no-more");
        }
        return item(row, Outcome.CHANGED, changes, draft, new HandedIn(state, handedInAt, key(row)), own);
    }

    /** An export holds the rows of before again and again: one that may differ in whom it avoids alone is no error. */
    private Item decided(Read row, List<ApplicationLine.Change> changes, EnrollmentState state) {
        if (!ApplicationChanges.avoidAlone(changes)) {
            return rejected(row, "decided", state.name());
        }
        note(row, ApplicationField.AVOID, "avoided-stay");
        return new Item(line(row, Outcome.UNCHANGED, List.of()), null, null, null, null);
    }

    /** The state after the import. Who withdrew here stays so until they apply anew. */
    private EnrollmentState next(OwnApplication own, Read row, Instant at) {
        if (row.withdrawn) {
            return EnrollmentState.WITHDRAWN;
        }
        return switch (own.state()) {
            case INVITED -> EnrollmentState.APPLIED;
            case WITHDRAWN -> {
                if (own.appliedAt() != null && at.isAfter(own.appliedAt())) {
                    yield EnrollmentState.APPLIED;
                }
                note(row, ApplicationField.STATUS, "withdrawn-here");
                yield EnrollmentState.WITHDRAWN;
            }
            default -> own.state();
        };
    }

    private Item rejected(Read row, String problem, Serializable... arguments) {
        reject(row, ApplicationField.KEY, problem, arguments);
        return new Item(line(row, Outcome.REJECTED, List.of()), null, null, null, null);
    }

    private static Item item(
            Read row,
            Outcome outcome,
            List<ApplicationLine.Change> changes,
            ApplicationDraft draft,
            HandedIn handedIn,
            @Nullable OwnApplication held) {
        return new Item(
                line(row, outcome, changes), row.person == null ? null : row.person.id(), draft, handedIn, held);
    }

    private static ApplicationLine line(Read row, Outcome outcome, List<ApplicationLine.Change> changes) {
        var name = row.person == null ? row.name : row.person.name();
        return new ApplicationLine(row.row.number(), row.key, name, outcome, row.remarks, changes, row.suggestion);
    }

    private static @Nullable String key(Read row) {
        return row.key.isEmpty() ? null : row.key;
    }

    private void note(Read row, ApplicationField field, String problem, Serializable... arguments) {
        remark(row, field, false, problem, arguments);
    }

    private void reject(Read row, ApplicationField field, String problem, Serializable... arguments) {
        remark(row, field, true, problem, arguments);
    }

    private void remark(Read row, ApplicationField field, boolean rejects, String problem, Serializable... arguments) {
        row.remarks.add(new ImportRemark(
                file.place(field.name()), rejects, Problem.of("enrollment.import." + problem, arguments)));
    }
}

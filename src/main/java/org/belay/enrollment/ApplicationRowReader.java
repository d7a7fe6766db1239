package org.belay.enrollment;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import org.belay.program.Format;
import org.belay.program.QuestionId;
import org.belay.program.TopicId;
import org.belay.shared.Email;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Terms;
import org.belay.shared.table.DateOrder;
import org.belay.shared.table.DateReader;
import org.belay.shared.table.Numbers;
import org.belay.shared.table.Parsed;
import org.belay.shared.table.TimeZones;
import org.belay.shared.table.YesNo;
import org.jspecify.annotations.Nullable;

/**
 * Understands one row of a form's export. What it cannot use it says; it never guesses. Of an application that the cohort
 * holds, what the row says nothing about stays as it is: a form that does not ask for something takes it from nobody.
 */
final class ApplicationRowReader {

    private static final Map<String, Side> SIDES = Map.ofEntries(
            Map.entry("mentor", Side.MENTOR),
            Map.entry("a mentor", Side.MENTOR),
            Map.entry("mentorin", Side.MENTOR),
            Map.entry("mentor/in", Side.MENTOR),
            Map.entry("mentore", Side.MENTOR),
            Map.entry("mentora", Side.MENTOR),
            Map.entry("mentee", Side.MENTEE),
            Map.entry("a mentee", Side.MENTEE),
            Map.entry("both", Side.BOTH),
            Map.entry("beides", Side.BOTH),
            Map.entry("les deux", Side.BOTH),
            Map.entry("ambos", Side.BOTH),
            Map.entry("entrambi", Side.BOTH),
            Map.entry("beide", Side.BOTH),
            Map.entry("oba", Side.BOTH),
            Map.entry("mentor and mentee", Side.BOTH),
            Map.entry("mentor und mentee", Side.BOTH));
    private static final Set<String> HANDED_IN =
            Set.of("", "submitted", "applied", "completed", "eingereicht", "abgeschlossen");
    private static final Set<String> WITHDRAWN = Set.of("withdrawn", "zurückgezogen", "cancelled", "canceled");

    private final ApplicationFile file;
    private final Directory directory;
    private final AnswerReader answers;
    private final Format format;
    private final Terms terms;
    private final ZoneId formZone;
    private final Set<String> confirmed;
    private final Map<PersonId, ApplicationDraft> heldByPerson;

    /**
     * @param terms what the program calls its sides; a form that it wrote itself says so
     * @param formZone in which the form's times are given
     * @param held the applications that the cohort holds
     */
    ApplicationRowReader(
            ApplicationFile file,
            Directory directory,
            AnswerReader answers,
            Format format,
            Terms terms,
            ZoneId formZone,
            Set<String> confirmed,
            Map<PersonId, ApplicationDraft> held) {
        this.file = file;
        this.directory = directory;
        this.answers = answers;
        this.format = format;
        this.terms = terms;
        this.formZone = formZone;
        this.confirmed = confirmed;
        this.heldByPerson = Map.copyOf(held);
    }

    /** What was understood; the draft is null when the row is rejected. */
    static final class Read {
        final FormRow row;
        final String key;
        final String name;
        final List<ImportRemark> remarks = new ArrayList<>();
        Directory.@Nullable Person person;

        @Nullable
        String suggestion;

        @Nullable
        Instant handedInAt;

        boolean withdrawn;

        /** Whether the row itself names somebody whom the applicant must not meet. */
        boolean namesAvoided;

        @Nullable
        ApplicationDraft draft;

        Read(FormRow row, String key, String name) {
            this.row = row;
            this.key = key;
            this.name = name;
        }

        boolean rejected() {
            return draft == null || remarks.stream().anyMatch(ImportRemark::rejects);
        }
    }

    Read read(FormRow row) {
        return new Reading(row).read();
    }

    private final class Reading {

        private final FormRow row;
        private final Read read;
        private @Nullable ApplicationDraft held;

        Reading(FormRow row) {
            this.row = row;
            this.read = new Read(row, row.text(ApplicationField.KEY), row.text(ApplicationField.NAME));
        }

        Read read() {
            read.person = person();
            held = read.person == null ? null : heldByPerson.get(read.person.id());
            read.handedInAt = handedInAt();
            read.withdrawn = status();
            var side = side();
            boolean consent = consent();
            var offered =
                    topics(ApplicationField.OFFERED, side != Side.MENTEE, held == null ? Set.of() : held.offered());
            var wanted = topics(ApplicationField.WANTED, side != Side.MENTOR, held == null ? Set.of() : held.wanted());
            int capacity = capacity(side);
            int demand = demand(side);
            var zone = zone();
            var week = availability();
            var named = avoid();
            var wishes = wishes(named);
            var avoid = orAsBefore(named);
            var given = answers();
            if (side != null) {
                read.draft = new ApplicationDraft(
                        side, offered, wanted, capacity, demand, zone, week, wishes, avoid, given, consent);
            }
            return read;
        }

        private Directory.@Nullable Person person() {
            var text = row.text(ApplicationField.EMAIL_ADDRESS);
            if (Email.parse(text).isEmpty()) {
                return reject(ApplicationField.EMAIL_ADDRESS, "no-email", text);
            }
            var found = directory.byEmail(text);
            if (found.size() > 1) {
                return reject(ApplicationField.EMAIL_ADDRESS, "email-shared", text);
            }
            var person = found.isEmpty() ? byName(text) : found.getFirst();
            if (person != null && person.left()) {
                return reject(ApplicationField.EMAIL_ADDRESS, "left", person.name());
            }
            if (person != null && !found.isEmpty() && !text.equals(text.toLowerCase(Locale.ROOT))) {
                note(ApplicationField.EMAIL_ADDRESS, "email-capitals", person.name());
            }
            return person;
        }

        /** A name alone makes nobody an applicant: somebody has to say that this is them. */
        private Directory.@Nullable Person byName(String email) {
            var namesakes =
                    directory.byName(read.name).stream().filter(p -> !p.left()).toList();
            if (namesakes.size() != 1) {
                return reject(ApplicationField.EMAIL_ADDRESS, "not-in-roster", email);
            }
            var namesake = namesakes.getFirst();
            if (confirmed.contains(read.key) && !read.key.isEmpty()) {
                note(ApplicationField.EMAIL_ADDRESS, "confirmed-by-name", namesake.label());
                return namesake;
            }
            read.suggestion = namesake.label();
            return reject(ApplicationField.EMAIL_ADDRESS, "other-email", email, namesake.label());
        }

        private @Nullable Instant handedInAt() {
            var cell = row.cell(ApplicationField.HANDED_IN);
            return switch (new DateReader(DateOrder.UNDECIDED).dateTime(cell)) {
                case Parsed.Value<java.time.LocalDateTime>(var time) ->
                    time.atZone(formZone).toInstant();
                case Parsed.Missing<java.time.LocalDateTime> missing -> null;
                case Parsed.Unusable<java.time.LocalDateTime>(var reason, var text) ->
                    reject(ApplicationField.HANDED_IN, "no-time", text);
            };
        }

        private boolean status() {
            var status = Directory.fold(row.text(ApplicationField.STATUS));
            if (WITHDRAWN.contains(status)) {
                note(ApplicationField.STATUS, "withdrawn");
                return true;
            }
            if (!HANDED_IN.contains(status)) {
                reject(ApplicationField.STATUS, "status-unknown", row.text(ApplicationField.STATUS));
            }
            return false;
        }

        private @Nullable Side side() {
            if (format.ofEquals()) {
                return Side.PEER;
            }
            var text = row.text(ApplicationField.SIDE);
            var side = SIDES.get(Directory.fold(terms.usual(text)));
            return side == null ? reject(ApplicationField.SIDE, "side-unknown", text) : side;
        }

        private boolean consent() {
            var consent = YesNo.parse(row.cell(ApplicationField.CONSENT));
            boolean given = consent instanceof Parsed.Value<Boolean>(var yes) && yes;
            if (!given) {
                reject(ApplicationField.CONSENT, "no-consent");
            }
            return given;
        }

        private Set<TopicId> topics(ApplicationField field, boolean asked, Set<TopicId> before) {
            var topics = new LinkedHashSet<TopicId>();
            boolean labels = false;
            for (var word : asked ? AnswerReader.parts(row.text(field)) : List.<String>of()) {
                var topic = directory.topic(word);
                if (topic == null) {
                    note(field, "topic-unknown", word);
                } else if (!topic.active()) {
                    note(field, "topic-inactive", topic.label());
                } else {
                    labels |= !topic.key().equalsIgnoreCase(word);
                    topics.add(topic.id());
                }
            }
            if (labels) {
                note(field, "topic-labels");
            }
            return topics.isEmpty() ? before : topics;
        }

        private int capacity(@Nullable Side side) {
            if (side == null || !side.mentors() || !side.saysHowMany()) {
                return 0;
            }
            int places = howMany(ApplicationField.CAPACITY, 0, ApplicationDraft.MOST_MENTEES, () -> {
                if (held != null && held.side().mentors()) {
                    return held.mentorCapacity();
                }
                note(ApplicationField.CAPACITY, "capacity-missing");
                return 1;
            });
            if (places == 0) {
                note(ApplicationField.CAPACITY, "capacity-zero");
            }
            return places;
        }

        private int demand(@Nullable Side side) {
            if (side == null || !side.learns() || !side.saysHowMany()) {
                return 0;
            }
            return howMany(
                    ApplicationField.DEMAND,
                    1,
                    ApplicationDraft.MOST_MENTORS,
                    () -> held != null && held.side().learns() ? held.menteeDemand() : 1);
        }

        private int howMany(ApplicationField field, int least, int most, IntSupplier missing) {
            var number = Numbers.whole(row.cell(field));
            if (number instanceof Parsed.Missing<Integer>) {
                return missing.getAsInt();
            }
            if (number instanceof Parsed.Value<Integer>(var said) && said >= least && said <= most) {
                return said;
            }
            reject(field, field.name().toLowerCase(Locale.ROOT), row.text(field), most);
            return least;
        }

        private ZoneId zone() {
            return switch (TimeZones.parse(row.text(ApplicationField.TIME_ZONE_NAME))) {
                case Parsed.Value<ZoneId>(var zone) -> zone;
                case Parsed.Missing<ZoneId> missing -> held == null ? homeZone() : held.timeZone();
                case Parsed.Unusable<ZoneId>(var reason, var text) -> {
                    reject(ApplicationField.TIME_ZONE_NAME, "zone", text);
                    yield formZone;
                }
            };
        }

        private ZoneId homeZone() {
            var home = read.person == null || read.person.zone() == null ? formZone : read.person.zone();
            note(ApplicationField.TIME_ZONE_NAME, "zone-missing", home.toString());
            return home;
        }

        private @Nullable WeekGrid availability() {
            var text = row.text(ApplicationField.AVAILABILITY);
            if (text.isEmpty() && held != null && held.availability() != null) {
                return held.availability();
            }
            if (text.isEmpty()) {
                note(ApplicationField.AVAILABILITY, "availability-missing");
                return null;
            }
            var week = WeekGrid.parse(text);
            return week.isEmpty() ? reject(ApplicationField.AVAILABILITY, "availability", text) : week.get();
        }

        private Set<PersonId> avoid() {
            var avoid = new HashSet<PersonId>();
            for (var word : AnswerReader.parts(row.text(ApplicationField.AVOID))) {
                var meant = directory.named(word);
                // To leave out whom somebody must not meet would do harm: the row waits until it is clear.
                if (meant.isEmpty()) {
                    reject(ApplicationField.AVOID, "avoid-unknown");
                } else if (meant.stream().anyMatch(this::isApplicant)) {
                    note(ApplicationField.AVOID, "avoids-oneself");
                } else {
                    // Where two share an address, neither is met.
                    meant.forEach(person -> avoid.add(person.id()));
                }
            }
            if (avoid.size() > ApplicationDraft.MOST_AVOIDED) {
                reject(ApplicationField.AVOID, "too-many-avoided", ApplicationDraft.MOST_AVOIDED);
            }
            return avoid;
        }

        private Set<PersonId> orAsBefore(Set<PersonId> avoid) {
            read.namesAvoided = !avoid.isEmpty();
            return avoid.isEmpty() && held != null ? held.avoid() : avoid;
        }

        /**
         * A wish that the row leaves open stays what it was, unless the row ranks that person elsewhere.
         *
         * @param avoid whom the row itself names; who is on the list of before is nobody's to know, and is not matched
         */
        private List<PersonId> wishes(Set<PersonId> avoid) {
            var said = new EnumMap<ApplicationField, PersonId>(ApplicationField.class);
            for (var field : ApplicationField.WISHES) {
                var person = wished(field, avoid);
                if (person != null) {
                    said.put(field, person);
                }
            }
            var before = held == null ? List.<PersonId>of() : held.preferences();
            var wishes = new LinkedHashSet<PersonId>();
            for (int i = 0; i < ApplicationField.WISHES.size(); i++) {
                var person = said.get(ApplicationField.WISHES.get(i));
                if (person != null) {
                    wishes.add(person);
                } else if (i < before.size() && !said.containsValue(before.get(i)) && !avoid.contains(before.get(i))) {
                    wishes.add(before.get(i));
                }
            }
            return List.copyOf(wishes);
        }

        private @Nullable PersonId wished(ApplicationField field, Set<PersonId> avoid) {
            var word = row.text(field);
            if (word.isEmpty()) {
                return null;
            }
            var person = wished(field, word);
            if (person == null) {
                note(field, "wish-unknown", word);
            } else if (isApplicant(person)) {
                note(field, "wish-oneself");
            } else if (avoid.contains(person.id())) {
                note(field, "wish-avoided", person.name());
            } else {
                return person.id();
            }
            return null;
        }

        private Map<QuestionId, String> answers() {
            var given = new HashMap<>(held == null ? Map.<QuestionId, String>of() : held.answers());
            given.putAll(answers.read(row, this::remark));
            return given;
        }

        private boolean isApplicant(Directory.Person person) {
            return read.person != null && read.person.id().equals(person.id());
        }

        /** By address, or by a name that only one person here bears. */
        private Directory.@Nullable Person wished(ApplicationField field, String word) {
            var found = directory.named(word);
            if (found.size() != 1) {
                return null;
            }
            if (!word.contains("@")) {
                note(field, "wish-by-name", word, found.getFirst().label());
            }
            return found.getFirst();
        }

        private void note(ApplicationField field, String problem, java.io.Serializable... arguments) {
            remark(field.name(), false, problem, arguments);
        }

        /** For a return at once: the value is null, of whatever type is wanted. */
        @SuppressWarnings("TypeParameterUnusedInFormals") // Null is of every type, so nothing is cast.
        private <T> @Nullable T reject(ApplicationField field, String problem, java.io.Serializable... arguments) {
            remark(field.name(), true, problem, arguments);
            return null;
        }

        private void remark(String field, boolean rejects, String problem, java.io.Serializable... arguments) {
            read.remarks.add(new ImportRemark(
                    file.place(field), rejects, Problem.of("enrollment.import." + problem, arguments)));
        }
    }
}

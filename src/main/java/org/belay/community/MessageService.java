package org.belay.community;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.community.ConversationRepository.OfTwo;
import org.belay.matching.Space;
import org.belay.matching.SpaceHead;
import org.belay.matching.Spaces;
import org.belay.security.Access;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.Bells;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.ProgramId;
import org.belay.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Messages, read by those alone who exchange them: the people of a pair or circle, or a coordinator and one of the people
 * of a program.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class MessageService {

    public static final int LONGEST = 4000;
    public static final int MOST_RECEIVERS = 500;

    private final CurrentUser user;
    private final Spaces spaces;
    private final Participation participation;
    private final ConversationRepository conversations;
    private final TakingPartQueries people;
    private final Bells bells;
    private final AuditTrail audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    MessageService(
            CurrentUser user,
            Spaces spaces,
            Participation participation,
            ConversationRepository conversations,
            TakingPartQueries people,
            Bells bells,
            AuditTrail audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.user = user;
        this.spaces = spaces;
        this.participation = participation;
        this.conversations = conversations;
        this.people = people;
        this.bells = bells;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** All that whoever asks has, also where it is over, or could begin in a pair or circle: the latest first. */
    @Transactional(readOnly = true)
    public List<ConversationRow> mine() {
        var actor = user.actor();
        var me = actor.person();
        var rows = new LinkedHashMap<MessagePlace, ConversationRow>();
        var ids = new LinkedHashMap<MessagePlace, ConversationId>();
        var heads = spaces.everMine().stream()
                .filter(head -> Access.allows(actor, Permission.SEE_MESSAGE, head.facts()))
                .toList();
        var begun = conversations.of(heads.stream().map(SpaceHead::space).toList());
        for (var head : heads) {
            var place = new MessagePlace.InSpace(head.space());
            if (begun.containsKey(head.space())) {
                ids.put(place, begun.get(head.space()));
            }
            if (head.open() || ids.containsKey(place)) {
                rows.put(place, new ConversationRow(place, title(head, me), head.programName(), null, 0));
            }
        }
        for (var one : conversations.ofTwo(me)) {
            var place = new MessagePlace.WithCoordinator(one.id());
            ids.put(place, one.id());
            rows.put(place, new ConversationRow(place, one.nameOfOther(me), one.programName(), null, 0));
        }
        var pulses = conversations.pulses(ids.values(), me).stream()
                .collect(Collectors.toMap(ConversationRepository.Pulse::conversation, Function.identity()));
        return rows.values().stream()
                .map(row -> {
                    var pulse = pulses.get(ids.get(row.place()));
                    return pulse == null
                            ? row
                            : new ConversationRow(
                                    row.place(), row.title(), row.programName(), pulse.lastAt(), pulse.unread());
                })
                .sorted(Comparator.comparing(ConversationRow::lastAt, Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
    }

    /** How many messages whoever asks has not read. */
    @Transactional(readOnly = true)
    public int unread() {
        return mine().stream().mapToInt(ConversationRow::unread).sum();
    }

    /** How many of them stand in a pair or circle. */
    @Transactional(readOnly = true)
    public int unread(Space space) {
        user.require(Permission.SEE_MESSAGE, spaces.open(space).facts());
        return conversations
                .of(space)
                .map(id -> conversations
                        .pulses(List.of(id), user.person())
                        .getFirst()
                        .unread())
                .orElse(0);
    }

    /** Whether whoever asks is one of those who exchange messages in a space. */
    @Transactional(readOnly = true)
    public boolean mayRead(SpaceHead space) {
        return user.may(Permission.SEE_MESSAGE, space.facts());
    }

    /** @throws NotFound when whoever asks is not one of those who exchange them */
    @Transactional(readOnly = true)
    public ConversationPage page(MessagePlace place, int limit) {
        var me = user.person();
        return switch (place) {
            case MessagePlace.InSpace(var space) -> {
                var head = spaces.open(space);
                user.require(Permission.SEE_MESSAGE, head.facts());
                var id = conversations.of(space);
                yield new ConversationPage(
                        place,
                        title(head, me),
                        head.programName(),
                        id.map(one -> conversations.page(one, me, limit)).orElse(List.of()),
                        id.map(conversations::count).orElse(0),
                        head.open());
            }
            case MessagePlace.WithCoordinator(var id) -> {
                var one = requireOfTwo(id);
                yield new ConversationPage(
                        place,
                        one.nameOfOther(me),
                        one.programName(),
                        conversations.page(id, me, limit),
                        conversations.count(id),
                        goesOn(one));
            }
        };
    }

    /** What was shown up to this message was seen; what has come since was not. */
    public void read(MessagePlace place, MessageId upTo) {
        var me = user.person();
        var id = switch (place) {
            case MessagePlace.InSpace(var space) -> {
                user.require(Permission.SEE_MESSAGE, spaces.open(space).facts());
                yield conversations.of(space);
            }
            case MessagePlace.WithCoordinator(var conversation) ->
                Optional.of(requireOfTwo(conversation).id());
        };
        id.filter(conversation -> conversations.read(conversation, me, upTo)).ifPresent(_ -> bells.ring(me));
    }

    public void send(MessagePlace place, String text) {
        var words = checked(text);
        var me = user.person();
        switch (place) {
            case MessagePlace.InSpace(var space) -> {
                var head = spaces.keep(space);
                user.require(Permission.SEE_MESSAGE, head.facts());
                requireGoingOn(head.open());
                var id = conversations.keep(space, clock.instant());
                send(id, place, head.program(), title(head, me), head.people(), words);
            }
            case MessagePlace.WithCoordinator(var id) -> {
                var one = requireOfTwo(id);
                requireGoingOn(goesOn(one));
                send(id, place, one.program(), one.programName(), Set.of(one.coordinator(), one.person()), words);
            }
        }
    }

    /** The programs whose people whoever asks may write to. */
    @Transactional(readOnly = true)
    public List<NamedProgram> programs() {
        return participation.programs(Permission.WRITE_TO_PARTICIPANTS);
    }

    /** Those to whom a coordinator can write, by name. */
    @Transactional(readOnly = true)
    public List<Receiver> receivers(ProgramId program, String search, int offset, int limit) {
        var me = user.require(Permission.WRITE_TO_PARTICIPANTS, Facts.of(program))
                .person();
        return conversations.receivers(program, me, search, offset, limit);
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public Optional<Receiver> receiver(ProgramId program, PersonId person) {
        var me = user.require(Permission.WRITE_TO_PARTICIPANTS, Facts.of(program))
                .person();
        return conversations.receiver(program, me, person);
    }

    /**
     * A coordinator writes to people of a program, to each in a conversation of their own: none learns of the others.
     *
     * @throws Refused when one of them does not take part
     */
    public List<ConversationId> write(ProgramId program, Set<PersonId> receivers, String text) {
        var me = user.require(Permission.WRITE_TO_PARTICIPANTS, Facts.of(program))
                .person();
        var words = checked(text);
        if (receivers.isEmpty() || receivers.size() > MOST_RECEIVERS) {
            throw new Refused(Problem.of("community.problem.receivers", MOST_RECEIVERS));
        }
        if (!conversations.receivers(program, me, receivers).equals(receivers)) {
            throw new Refused(Problem.of("community.problem.receiver"));
        }
        var programName = people.names(Set.of(program)).getFirst().name();
        var written = new ArrayList<ConversationId>();
        for (var person : receivers) {
            var id = conversations.keep(program, me, person, clock.instant());
            send(id, new MessagePlace.WithCoordinator(id), program, programName, Set.of(me, person), words);
            written.add(id);
        }
        audit.record(
                me,
                AuditEvent.of("message.written", "program", program.value(), programName)
                        .in(program)
                        .with("people", receivers.size()));
        return written;
    }

    private void send(
            ConversationId id,
            MessagePlace place,
            ProgramId program,
            String title,
            Collection<PersonId> all,
            String text) {
        var me = user.person();
        conversations.add(id, me, text, clock.instant());
        var receivers = all.stream()
                .filter(person -> !person.equals(me))
                .map(person -> new MessageSent.To(person, conversations.firstUnread(id, person)))
                .toList();
        news.publishEvent(new MessageSent(id, place, program, people.nameOf(me), title, receivers));
        all.forEach(bells::ring);
    }

    private OfTwo requireOfTwo(ConversationId id) {
        var one = conversations.ofTwo(id).orElseThrow(() -> new NotFound(id));
        user.require(
                Permission.SEE_MESSAGE,
                new Facts(Set.of(one.coordinator(), one.person()), Set.of(), Set.of(one.program()), null, null));
        return one;
    }

    /** Who coordinates a program no more is written to no more as if they did. */
    private boolean goesOn(OfTwo one) {
        return conversations.coordinates(one.coordinator(), one.program());
    }

    private static void requireGoingOn(boolean goesOn) {
        if (!goesOn) {
            throw new Refused(Problem.of("community.problem.over"));
        }
    }

    /** In a circle its name; in a pair the other of the two. */
    static String title(SpaceHead head, PersonId me) {
        return head.name() != null
                ? head.name()
                : head.othersThan(me).getFirst().name();
    }

    private static String checked(String text) {
        var words = text.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new Refused(Problem.of("community.problem.words", LONGEST));
        }
        return words;
    }
}

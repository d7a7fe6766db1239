package org.belay.safeguarding;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.belay.draft.DraftKey;
import org.belay.draft.Drafts;
import org.belay.security.Access;
import org.belay.security.Actor;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Help in confidence. A request is read by whoever wrote it and by the contacts to whom they sent it, and nobody else
 * learns that there is one: neither the audit trail nor the log says anything of it. Each opening by a contact is
 * written down in a trail of the request's own.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class HelpRequests {

    /** Sealed, it fits the column also where each letter takes four bytes. */
    public static final int LONGEST = 3900;

    /** What is being written: one at a time. */
    public static final DraftKey DRAFT = new DraftKey("help-request", 0);

    private final HelpRequestRepository requests;
    private final Drafts drafts;
    private final CurrentUser user;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    HelpRequests(
            HelpRequestRepository requests,
            Drafts drafts,
            CurrentUser user,
            ApplicationEventPublisher news,
            Clock clock) {
        this.requests = requests;
        this.drafts = drafts;
        this.user = user;
        this.news = news;
        this.clock = clock;
    }

    /** Whom one can ask: those who are named, but for whoever asks. */
    @Transactional(readOnly = true)
    public List<HelpContact> contacts() {
        var me = author();
        return requests.contacts().stream()
                .filter(contact -> !contact.person().equals(me))
                .toList();
    }

    /** Those of whoever asks, unanswered ones first. */
    @Transactional(readOnly = true)
    public List<HelpRequestRow> mine() {
        return requests.by(author());
    }

    /** Whether whoever asks is a contact. */
    @Transactional(readOnly = true)
    public boolean isContact() {
        return user.may(Permission.OPEN_HELP_REQUESTS);
    }

    /** Those that were sent to whoever asks, unanswered ones first. */
    @Transactional(readOnly = true)
    public List<HelpRequestRow> inbox() {
        return requests.sentTo(user.require(Permission.OPEN_HELP_REQUESTS));
    }

    /**
     * @param contacts to whom it goes, now and for good
     * @throws Refused without words, and unless each of them is a contact
     */
    public HelpRequestId send(String words, Set<PersonId> contacts) {
        var me = author();
        if (contacts.isEmpty()) {
            throw new Refused(Problem.of("help.problem.nobody"));
        }
        var named = contacts().stream().map(HelpContact::person).collect(Collectors.toSet());
        if (!named.containsAll(contacts)) {
            throw new Refused(Problem.of("help.problem.no-contact"));
        }
        var text = text(words);
        var id = requests.add(me, contacts, clock.instant());
        var message = requests.write(id, me, text, clock.instant());
        drafts.discard(DRAFT);
        news.publishEvent(new HelpWritten(id, message, contacts));
        return id;
    }

    /** For its author, or for a contact to whom it was sent; that a contact opened it is written down. */
    public HelpConversation open(HelpRequestId id) {
        requests.lock(id);
        var request = require(Permission.SEE_HELP_REQUEST, id);
        var actor = user.actor();
        var mine = request.author().equals(actor.person());
        if (!mine) {
            requests.opened(id, actor.person(), clock.instant());
        }
        return new HelpConversation(
                request,
                requests.contactsOf(id),
                mine,
                requests.messages(id),
                mine ? List.of() : requests.openings(id));
    }

    /** Under which what somebody adds to a request, or answers, is kept until it is sent; read by its author alone. */
    public static DraftKey draftKey(HelpRequestId id) {
        return new DraftKey("help-answer", id.value());
    }

    /** A contact answers, or the author adds something. */
    public void write(HelpRequestId id, String words) {
        var request = require(Permission.SEE_HELP_REQUEST, id);
        var me = user.person();
        var message = requests.write(id, me, text(words), clock.instant());
        var readers =
                reachable(request).stream().map(HelpContact::person).collect(Collectors.toCollection(HashSet::new));
        readers.add(request.author());
        readers.remove(me);
        drafts.discard(draftKey(id));
        news.publishEvent(new HelpWritten(id, message, readers));
    }

    /**
     * Its author takes it back, and nothing of it stays.
     *
     * @throws Refused once a contact has opened it
     */
    public void takeBack(HelpRequestId id) {
        requests.lock(id);
        var request = require(Permission.SEE_HELP_REQUEST, id);
        if (!request.author().equals(user.person())) {
            throw new NotFound(id);
        }
        if (request.read()) {
            throw new Refused(Problem.of("help.problem.read"));
        }
        var messages = requests.messageKeys(id);
        requests.remove(id);
        drafts.discardAll(draftKey(id));
        news.publishEvent(new HelpTakenBack(id, messages, request.contacts()));
    }

    /** Of those to whom it was sent, who can read it still: some may have been named to be contacts no more. */
    @Transactional(readOnly = true)
    public List<HelpContact> reachable(HelpRequestId id) {
        return reachable(require(Permission.SEE_HELP_REQUEST, id));
    }

    private List<HelpContact> reachable(HelpRequestRow request) {
        return requests.contacts().stream()
                .filter(contact -> request.contacts().contains(contact.person()))
                .toList();
    }

    private HelpRequestRow require(Permission permission, HelpRequestId id) {
        var request = requests.find(id).orElseThrow(() -> new NotFound(id));
        Actor actor = user.actor();
        if (!Access.allows(actor, permission, request.facts())) {
            throw new NotFound(id);
        }
        return request;
    }

    private PersonId author() {
        return user.require(Permission.ASK_FOR_HELP, Facts.of(user.person())).person();
    }

    private static String text(String words) {
        var text = words.strip();
        if (text.isEmpty()) {
            throw new Refused(Problem.of("help.problem.empty"));
        }
        if (text.length() > LONGEST) {
            throw new Refused(Problem.of("help.problem.long", LONGEST));
        }
        return text;
    }
}

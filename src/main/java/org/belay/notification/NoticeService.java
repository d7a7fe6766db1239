package org.belay.notification;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.belay.notification.NoticeRepository.Stored;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.shared.Bells;
import org.belay.shared.NotFound;
import org.belay.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The news of whoever asks, read by nobody else. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class NoticeService {

    /** A page about one thing: opening it is seeing what there is to see. */
    private static final Pattern ONE_THING = Pattern.compile(".*\\d.*");

    private final NoticeRepository notices;
    private final NoticeTexts texts;
    private final Bells bells;
    private final CurrentUser user;
    private final Clock clock;

    NoticeService(NoticeRepository notices, NoticeTexts texts, Bells bells, CurrentUser user, Clock clock) {
        this.notices = notices;
        this.texts = texts;
        this.bells = bells;
        this.user = user;
        this.clock = clock;
    }

    /** The latest first, in this language. */
    @Transactional(readOnly = true)
    public List<NoticeRow> page(Locale language, NoticeFilter filter, int offset, int limit) {
        return notices.page(reader(), filter, clock.instant(), offset, limit).stream()
                .map(notice -> row(notice, language))
                .toList();
    }

    @Transactional(readOnly = true)
    public int count(NoticeFilter filter) {
        return notices.count(reader(), filter, clock.instant());
    }

    /** @throws NotFound when it is somebody else's, or is not */
    public void see(NoticeId id) {
        var notice = notices.find(id).orElseThrow(() -> new NotFound(id));
        var me = user.require(Permission.SEE_NOTICE, Facts.of(notice.person())).person();
        seen(me, notices.see(me, id, clock.instant()));
    }

    /**
     * @param kind null for all
     * @return those that became seen by this, so that it can be undone
     */
    public List<NoticeId> seeAll(@Nullable NewsKind kind) {
        var me = reader();
        return seen(me, notices.seeAll(me, kind, clock.instant()));
    }

    /** Those about a page are seen by opening it, where it is about one thing and not a list of many. */
    public void seeAt(String address) {
        if (ONE_THING.matcher(address).matches()) {
            var me = reader();
            seen(me, notices.seeAt(me, address, clock.instant()));
        }
    }

    /** They are new once more. Those of somebody else stay as they are. */
    public void unsee(Collection<NoticeId> ids) {
        var me = reader();
        notices.unsee(me, ids);
        bells.ring(me);
    }

    private List<NoticeId> seen(PersonId me, List<NoticeId> ids) {
        if (!ids.isEmpty()) {
            bells.ring(me);
        }
        return ids;
    }

    private PersonId reader() {
        return user.require(Permission.SEE_NOTICE, Facts.of(user.person())).person();
    }

    private NoticeRow row(Stored notice, Locale language) {
        return new NoticeRow(
                notice.id(),
                notice.kind(),
                texts.line(notice, language),
                texts.why(notice, language),
                notice.address(),
                texts.action(notice, language),
                notice.showsAt(),
                notice.seenAt() != null,
                notice.over(clock.instant()));
    }
}

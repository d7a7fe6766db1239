package org.belay.calendar;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.belay.audit.AuditEvent;
import org.belay.audit.AuditTrail;
import org.belay.security.CurrentUser;
import org.belay.security.Facts;
import org.belay.security.Permission;
import org.belay.session.Slot;
import org.belay.shared.PersonId;
import org.belay.shared.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What calendar programs read: each person has at most one secret address, which they make, make anew and take back.
 * Programs sign in nowhere, so whoever has the address reads what its owner lets calendars tell.
 */
@Service
@Transactional
public class CalendarFeeds {

    static final Duration BACK = Duration.ofDays(90);
    static final Duration AHEAD = Duration.ofDays(366);
    private static final int TOKEN_BYTES = 32;

    private final CurrentUser user;
    private final CalendarService calendars;
    private final CalendarRepository repository;
    private final Texts texts;
    private final AuditTrail audit;
    private final Clock clock;
    private final URI baseUrl;
    private final SecureRandom random = new SecureRandom();

    CalendarFeeds(
            CurrentUser user,
            CalendarService calendars,
            CalendarRepository repository,
            Texts texts,
            AuditTrail audit,
            Clock clock,
            @Value("${belay.base-url}") String baseUrl) {
        this.user = user;
        this.calendars = calendars;
        this.repository = repository;
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
        this.baseUrl = URI.create(baseUrl.endsWith("/") ? baseUrl : baseUrl + "/");
    }

    /** What whoever asks lets calendars tell. */
    @Transactional(readOnly = true)
    public CalendarSettings settings() {
        return repository.find(me()).orElse(CalendarSettings.NONE);
    }

    /** The secret address in full; nothing where there is none. */
    @Transactional(readOnly = true)
    public Optional<String> address() {
        return Optional.ofNullable(settings().token())
                .map(token -> baseUrl.resolve("calendar/feed/" + token + ".ics").toString());
    }

    public void choose(CalendarDetail detail) {
        var me = me();
        repository.setDetail(me, detail);
        audit.record(me, event("calendar.detail-chosen", me).with("detail", detail));
    }

    /** Makes an address; the one there was before works no more. */
    public void makeAddress() {
        var me = me();
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        repository.setFeed(me, token, hash(token), clock.instant());
        audit.record(me, event("calendar.address-made", me));
    }

    public void takeAddressBack() {
        var me = me();
        repository.setFeed(me, null, null, null);
        audit.record(me, event("calendar.address-taken-back", me));
    }

    /** The calendar behind an address; nothing where it is none any more. */
    @Transactional(readOnly = true)
    public Optional<String> read(String token) {
        return repository.owner(hash(token)).map(owner -> {
            var person = owner.person();
            var language = owner.language() == null ? Locale.ENGLISH : Locale.forLanguageTag(owner.language());
            var now = clock.instant();
            return written(person, language)
                    .feed(calendars.of(person, new Slot(now.minus(BACK), now.plus(AHEAD))), now);
        });
    }

    CalendarFile written(PersonId person, Locale language) {
        var detail = repository.find(person).orElse(CalendarSettings.NONE).detail();
        return new CalendarFile(texts, language, calendars.zone(person), detail, baseUrl);
    }

    private PersonId me() {
        return user.require(Permission.SEE_OWN_CALENDAR, Facts.of(user.person()))
                .person();
    }

    private static AuditEvent event(String action, PersonId person) {
        return AuditEvent.of(action, "calendar_setting", person.value(), null);
    }

    /** The secret is random itself, so that its hash needs neither salt nor stretching. */
    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

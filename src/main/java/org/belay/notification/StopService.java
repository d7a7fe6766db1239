package org.belay.notification;

import java.util.Arrays;
import java.util.Optional;
import org.belay.notification.StopLinks.Stop;
import org.belay.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stops mails to whoever got one, by the link in it: it is the proof, and all that it opens. In Belay the news stay, so
 * that nobody loses them by a slip.
 */
@Service
@Transactional
public class StopService {

    private final StopLinks links;
    private final ChoiceRepository choices;
    private final NoticeRepository notices;

    StopService(StopLinks links, ChoiceRepository choices, NoticeRepository notices) {
        this.links = links;
        this.choices = choices;
        this.notices = notices;
    }

    /**
     * What a link stops.
     *
     * @param kind null for the mail of the day, whatever is in it
     * @param stopped whether it is so already
     */
    public record StopPage(@Nullable NewsKind kind, boolean stopped) {}

    /** Reads alone: programs that look through mails open every link. Nothing when the link is none of ours. */
    @Transactional(readOnly = true)
    public Optional<StopPage> page(String token) {
        return links.read(token).map(stop -> {
            var chosen = choices.of(stop.person());
            return switch (stop) {
                case Stop.Kind one -> new StopPage(one.kind(), !mailed(chosen.of(one.kind())));
                case Stop.Digest digest ->
                    new StopPage(null, Arrays.stream(NewsKind.values()).noneMatch(k -> chosen.of(k) == Choice.DIGEST));
            };
        });
    }

    private static boolean mailed(Choice choice) {
        return choice == Choice.AT_ONCE || choice == Choice.DIGEST;
    }

    /** @throws NotFound when the link is none of ours */
    public void stop(String token) {
        var stop = links.read(token).orElseThrow(() -> new NotFound("link"));
        var chosen = choices.of(stop.person());
        switch (stop) {
            case Stop.Kind one -> {
                if (mailed(chosen.of(one.kind()))) {
                    stop(one, one.kind());
                }
            }
            case Stop.Digest digest ->
                Arrays.stream(NewsKind.values())
                        .filter(kind -> chosen.of(kind) == Choice.DIGEST)
                        .forEach(kind -> stop(digest, kind));
        }
    }

    private void stop(Stop stop, NewsKind kind) {
        if (kind.choices().contains(Choice.BELAY)) {
            choices.choose(stop.person(), kind, Choice.BELAY);
            notices.rechannel(stop.person(), kind, Choice.BELAY);
        }
    }
}

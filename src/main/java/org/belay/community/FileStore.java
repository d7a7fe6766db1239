package org.belay.community;

import java.time.Clock;
import java.time.Duration;
import org.belay.security.CurrentUser;
import org.belay.shared.Problem;
import org.belay.shared.Refused;
import org.springframework.stereotype.Component;

/** Takes files over from whoever shares them, within what one person may share in a day. */
@Component
class FileStore {

    static final int MOST_FILES_A_DAY = 40;
    static final int MOST_BYTES_A_DAY = 100 << 20;

    private static final Duration DAY = Duration.ofDays(1);

    private final FileRepository files;
    private final CurrentUser user;
    private final Clock clock;

    FileStore(FileRepository files, CurrentUser user, Clock clock) {
        this.files = files;
        this.user = user;
        this.clock = clock;
    }

    /**
     * @param file stays where it lies; whoever made it deletes it
     * @throws Refused when it is one too many for a day
     */
    FileId take(CheckedFile file) {
        var me = user.person();
        var now = clock.instant();
        var content = file.content();
        var shared = files.sharedSince(me, now.minus(DAY));
        if (shared.files() >= MOST_FILES_A_DAY || shared.bytes() + content.length > MOST_BYTES_A_DAY) {
            throw new Refused(Problem.of("community.file.too-many", MOST_FILES_A_DAY, MOST_BYTES_A_DAY >> 20));
        }
        return files.add(file, content, me, now);
    }

    void delete(FileId file) {
        files.delete(file);
    }
}

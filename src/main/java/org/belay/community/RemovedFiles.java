package org.belay.community;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Deletes the files of resources that were removed and that nobody has put back since. */
@Component
class RemovedFiles {

    /** So long a removed resource can be put back with its file. */
    static final Duration KEPT_FOR = Duration.ofDays(30);

    private final ResourceRepository resources;
    private final FileRepository files;
    private final Clock clock;

    RemovedFiles(ResourceRepository resources, FileRepository files, Clock clock) {
        this.resources = resources;
        this.files = files;
        this.clock = clock;
    }

    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void delete() {
        for (var file : resources.forgetFiles(clock.instant().minus(KEPT_FOR))) {
            if (!files.isUsed(file)) {
                files.delete(file);
            }
        }
    }
}

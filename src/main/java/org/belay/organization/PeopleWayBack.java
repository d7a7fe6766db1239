package org.belay.organization;

import java.time.Clock;
import java.util.Set;
import org.belay.security.CurrentUser;
import org.belay.shared.Progress;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The way back from the last import of people. What it did to people is taken back as long as nobody has done more to
 * them since, and so is what hung on it elsewhere: places, matches and accounts that ended with leavers, departments and
 * sites that came with people.
 */
@Component
class PeopleWayBack implements WayBack {

    private final ImportUndoRepository people;
    private final PlaceWayBack places;
    private final CurrentUser user;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    PeopleWayBack(
            ImportUndoRepository people,
            PlaceWayBack places,
            CurrentUser user,
            ApplicationEventPublisher news,
            Clock clock) {
        this.people = people;
        this.places = places;
        this.user = user;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public boolean from(ImportKind kind) {
        return kind == ImportKind.PEOPLE;
    }

    @Override
    public ImportUndo effect(ImportBatchId batch) {
        return people.effect(batch);
    }

    @Override
    public ImportUndo undo(ImportBatchId batch, Progress progress) {
        var effect = people.effect(batch);
        var back = people.comingBack(batch);
        progress.at(0.1);
        people.restore(batch, clock.instant());
        progress.at(0.4);
        if (!back.isEmpty()) {
            news.publishEvent(new PeopleCameBack(batch, Set.copyOf(back), user.person()));
        }
        progress.at(0.7);
        people.remove(people.leaving(batch));
        people.forget();
        places.takeBackWithPeople(batch);
        return effect;
    }
}

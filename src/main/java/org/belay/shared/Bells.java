package org.belay.shared;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The open pages of this node, by whose they are. They are told when something has changed for their reader, and ask
 * themselves what; of what another node does they hear from whoever watches for it.
 */
@Component
public class Bells {

    private final Map<PersonId, Set<Runnable>> pages = new ConcurrentHashMap<>();

    /**
     * @param changed called from any thread, once what changed can be read
     * @return what ends it
     */
    public Runnable listen(PersonId person, Runnable changed) {
        pages.compute(person, (_, known) -> {
            var all = known == null ? ConcurrentHashMap.<Runnable>newKeySet() : known;
            all.add(changed);
            return all;
        });
        return () -> pages.computeIfPresent(person, (_, known) -> {
            known.remove(changed);
            return known.isEmpty() ? null : known;
        });
    }

    /** Those who have a page open. */
    public Set<PersonId> listeners() {
        return Set.copyOf(pages.keySet());
    }

    /** How many pages listen for somebody. */
    public int listening(PersonId person) {
        return pages.getOrDefault(person, Set.of()).size();
    }

    /** After the transaction, if there is one: before, nobody could read what has changed. */
    public void ring(PersonId person) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            now(person);
            return;
        }
        AfterCommit.run(() -> now(person));
    }

    private void now(PersonId person) {
        pages.getOrDefault(person, Set.of()).forEach(Runnable::run);
    }
}

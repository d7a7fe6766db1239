package org.belay.feedback;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds the instruments that come with Belay and are not there yet, at each start. What is there stays as it is. */
@Component
@Order(ShippedInstruments.EARLY)
class ShippedInstruments implements ApplicationRunner {

    static final int EARLY = -90;

    /** Of our own, or methods that are free: asked without anybody's leave. */
    static final Set<String> FREE = Set.of(
            Instrument.PULSE,
            Instrument.RECOMMENDATION,
            Instrument.SESSION_RATING,
            Instrument.PAIRING_FIT,
            Instrument.WORKSHOP_RATING,
            "halfway-questions",
            "mentor-load-and-confidence",
            "goal-attainment-scaling");

    /** Of others: how they are scored and whose they are, without the text of their items. */
    static final Set<String> DEFINED = Set.of(
            "general-self-efficacy",
            "new-general-self-efficacy",
            "who-5",
            "situational-motivation",
            "copenhagen-burnout",
            "oldenburg-burnout",
            "mentoring-functions-9");

    private final InstrumentRepository instruments;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ShippedInstruments(InstrumentRepository instruments, TransactionTemplate transaction, Clock clock) {
        this.instruments = instruments;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(status -> {
            var known = instruments.keys();
            add(FREE, known, LicenseState.FREE);
            add(DEFINED, known, LicenseState.UNCONFIRMED);
        });
    }

    private void add(Set<String> keys, Set<String> known, LicenseState license) {
        keys.stream()
                .filter(key -> !known.contains(key))
                .sorted()
                .forEach(key -> instruments.add(read(key), Origin.SHIPPED, license, clock.instant()));
    }

    static List<Instrument> all() {
        return java.util.stream.Stream.of(FREE, DEFINED)
                .flatMap(Set::stream)
                .sorted()
                .map(ShippedInstruments::read)
                .toList();
    }

    static Instrument read(String key) {
        var resource = "instrument/shipped/" + key + ".json";
        try (var in = ShippedInstruments.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Missing from the application: " + resource);
            }
            return InstrumentFile.read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

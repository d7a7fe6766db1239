package org.belay.program;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.belay.program.TopicRepository.NewTopic;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adds the topics of {@code db/topics.csv} that are not there yet, at each start. What is there stays as it is. It runs
 * before whatever else an application does at its start, since that may need topics.
 */
@Component
@Order(TopicLoader.FIRST)
class TopicLoader implements ApplicationRunner {

    static final int FIRST = -100;

    private static final String FILE = "db/topics.csv";

    private final TopicRepository topics;
    private final TransactionTemplate transaction;

    TopicLoader(TopicRepository topics, TransactionTemplate transaction) {
        this.topics = topics;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var shipped = shipped();
        transaction.executeWithoutResult(status -> {
            var known = topics.keys();
            shipped.stream().filter(topic -> !known.contains(topic.key())).forEach(topics::add);
        });
    }

    static List<NewTopic> shipped() throws IOException {
        try (var in = TopicLoader.class.getClassLoader().getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("Missing from the application: " + FILE);
            }
            var format = CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            return format.parse(new InputStreamReader(in, StandardCharsets.UTF_8)).stream()
                    .map(TopicLoader::topic)
                    .toList();
        }
    }

    private static NewTopic topic(CSVRecord row) {
        return new NewTopic(
                row.get("topic_key"),
                row.get("topic_label"),
                row.get("group_key"),
                row.get("group_label"),
                Integer.parseInt(row.get("sort")),
                row.get("active").equals("yes"));
    }
}

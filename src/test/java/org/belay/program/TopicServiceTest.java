package org.belay.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.belay.BelayTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.transaction.annotation.Transactional;

@BelayTest
@Transactional
class TopicServiceTest {

    @Autowired
    TopicService topics;

    @Autowired
    TopicLoader loader;

    @Test
    void theShippedTopicsAreThereFromTheFirstStart() throws Exception {
        assertThat(topics.all())
                .extracting(Topic::key)
                .containsAll(TopicLoader.shipped().stream()
                        .map(TopicRepository.NewTopic::key)
                        .toList());
    }

    @Test
    void loadingAgainChangesNothing() throws Exception {
        var before = topics.all();
        loader.run(new DefaultApplicationArguments());
        assertThat(topics.all()).isEqualTo(before).hasSizeGreaterThanOrEqualTo(62);
    }

    @Test
    void aTopicIsFoundByKeyOrLabel() {
        var byKey = topics.find("lead.feedback");
        assertThat(byKey).isPresent();
        assertThat(topics.find("  giving AND  receiving feedback ")).isEqualTo(byKey);
        assertThat(topics.find("juggling")).isEmpty();
    }

    @Test
    void onlyActiveTopicsCanBeChosen() {
        assertThat(topics.find("biz.entrepreneurship"))
                .hasValueSatisfying(topic -> assertThat(topic.active()).isFalse());
        assertThat(topics.groups())
                .flatExtracting(TopicGroup::topics)
                .extracting(Topic::key)
                .contains("lead.feedback")
                .doesNotContain("biz.entrepreneurship");
    }
}

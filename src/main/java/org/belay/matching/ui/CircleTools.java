package org.belay.matching.ui;

import org.belay.matching.CircleMailPreview;
import org.belay.matching.CirclePublishing;
import org.belay.matching.CircleScenarios;
import org.belay.matching.CircleService;
import org.belay.matching.CirclesAtWork;
import org.belay.matching.FormingCircles;
import org.belay.matching.MatchingService;
import org.belay.program.ProgramService;
import org.belay.program.TopicService;
import org.springframework.stereotype.Component;

/** What the screens about circles ask. */
@Component
record CircleTools(
        MatchingService matching,
        FormingCircles forming,
        CirclesAtWork atWork,
        CircleScenarios scenarios,
        CirclePublishing publishing,
        CircleService circles,
        CircleMailPreview letters,
        ProgramService programs,
        TopicService topics) {}

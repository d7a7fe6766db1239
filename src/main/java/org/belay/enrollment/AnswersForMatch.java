package org.belay.enrollment;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What people answered to the questions that are marked for the match, for the pages of their partners. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class AnswersForMatch {

    private final ReviewQueries queries;

    AnswersForMatch(ReviewQueries queries) {
        this.queries = queries;
    }

    /** Of one place, by the marks that the questions have now; whoever calls has decided that it may be read. */
    @Transactional(readOnly = true)
    public List<Application.Answer> of(EnrollmentId place) {
        return queries.answersForMatch(place);
    }
}

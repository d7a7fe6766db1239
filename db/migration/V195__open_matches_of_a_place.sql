-- Who waits is asked of every place of a cohort: whether it has an open match is answered from these alone.
create index ix_published_match_mentor_state on published_match (mentor_enrollment_id, state);
create index ix_published_match_mentee_state on published_match (mentee_enrollment_id, state);

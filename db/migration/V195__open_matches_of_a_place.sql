-- Who waits is asked of every place of a cohort: whether it has an open match is answered from these alone.
-- The keys of their own come first, and the foreign keys rest on them: a foreign key that rested on an index with the
-- state would look at (and lock) the places of both whenever the state changes.
create index ix_published_match_mentors_place on published_match (mentor_enrollment_id);
create index ix_published_match_mentees_place on published_match (mentee_enrollment_id);
create index ix_published_match_mentor_state on published_match (mentor_enrollment_id, state);
create index ix_published_match_mentee_state on published_match (mentee_enrollment_id, state);

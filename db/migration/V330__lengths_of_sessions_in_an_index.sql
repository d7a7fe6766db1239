-- Reports sum up what became of all sessions of a cohort and how long they took, and need no more than this index for it.
create index ix_session_outcome on session (match_id, state, starts_at, actual_minutes);
drop index ix_session_meeting on session;

-- Two files of past cohorts may number their sessions alike: a key is that of a session of its match.
alter table session drop constraint uq_session_key;
alter table session add constraint uq_session_match_key unique (match_id, session_key);

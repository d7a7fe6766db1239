-- A session that came from a file is recorded once, however often the file is imported.
alter table session add constraint uq_session_key unique (session_key);

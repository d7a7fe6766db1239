-- An announcement waits a moment before anybody is told, so that its author can take it back. What a form sends has a key of
-- its own: pressed twice, in two windows or by a browser that tries again, it is one announcement.
alter table announcement add column submission varchar(36);
alter table announcement add column told_at datetime(6);
-- [jooq ignore start]
update announcement set submission = uuid(), told_at = sent_at;
-- [jooq ignore stop]
alter table announcement modify submission varchar(36) not null;
alter table announcement add constraint uq_announcement_submission unique (submission);

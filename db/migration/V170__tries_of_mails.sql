-- A try to send leaves its mark before it begins, so that a crash in the middle of it is known afterwards: the mail may
-- have arrived. It is tried once more then, under the same Message-ID, and no third time unless somebody asks for it.
alter table outbox_mail add column begun_at datetime(6);
alter table outbox_mail add column interrupted int not null default 0;

-- When it leaves, or is tried again.
alter table outbox_mail add column next_at datetime(6);

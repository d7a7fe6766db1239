-- The win that a story was made of: it goes with the win, and the win says where its story stands. What was shared before
-- is not known as such any more, so that it may be shared again.
alter table recognition add column win_id bigint;
alter table recognition add constraint fk_recognition_win foreign key (win_id) references win (win_id);
alter table recognition add constraint ck_recognition_win check (win_id is null or kind = 'STORY');
alter table recognition add constraint uq_recognition_win unique (win_id);
alter table win drop column recognized;

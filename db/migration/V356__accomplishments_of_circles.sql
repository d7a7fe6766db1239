-- What a circle accomplished, as it happened: it has no author and no words, and is public once all of its people agree.
alter table recognition modify author_person_id bigint null;
alter table recognition modify words varchar(3000) null;
alter table recognition add column accomplished varchar(20);
alter table recognition add column goal_id bigint;
alter table recognition drop constraint ck_recognition_kind;
alter table recognition add constraint ck_recognition_kind check (kind in ('THANKS', 'STORY', 'ACCOMPLISHMENT'));
alter table recognition add constraint ck_recognition_accomplished
  check (accomplished is null or accomplished in ('GOAL_REACHED', 'RECOVERED', 'COMPLETED'));
alter table recognition add constraint ck_recognition_of_circle check (kind <> 'ACCOMPLISHMENT'
  or (accomplished is not null and circle_id is not null and author_person_id is null and words is null));
alter table recognition add constraint ck_recognition_written check (kind = 'ACCOMPLISHMENT'
  or (accomplished is null and author_person_id is not null and words is not null));
alter table recognition add constraint fk_recognition_goal foreign key (goal_id) references goal (goal_id);

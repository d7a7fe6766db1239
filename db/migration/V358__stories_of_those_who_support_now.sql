-- A story of somebody who was supported to the end and supports others now: in which program, whose words it is told in.
alter table recognition add column program_id bigint;
alter table recognition add constraint fk_recognition_program foreign key (program_id) references program (program_id);
alter table recognition add constraint ck_recognition_program check (program_id is null or kind = 'STORY');

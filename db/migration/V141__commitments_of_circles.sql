-- What is promised in a session is promised to the match or the circle that met.
alter table commitment modify match_id bigint null;
alter table commitment add column circle_id bigint;
alter table commitment add constraint fk_commitment_circle foreign key (circle_id) references circle (circle_id);
alter table commitment add constraint ck_commitment_of check (match_id is not null and circle_id is null or match_id is null and circle_id is not null);

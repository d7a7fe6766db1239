-- What somebody wrote that names nobody who could agree is public once somebody else has read it and says so: null while
-- nobody has. What was public before stays so.
alter table recognition add column published boolean;
alter table recognition add column read_at datetime(6);
alter table recognition add column read_by_person_id bigint;
alter table recognition add constraint ck_recognition_read check ((published is null) = (read_at is null));
alter table recognition add constraint fk_recognition_read_by foreign key (read_by_person_id) references person (person_id);

-- [jooq ignore start]
update recognition set published = true, read_at = written_at
  where kind <> 'ACCOMPLISHMENT'
    and not exists (select 1 from recognition_consent c where c.recognition_id = recognition.recognition_id);
-- [jooq ignore stop]

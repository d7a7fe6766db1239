-- Days on which a person is away, the last one among them; what for is the person's own and sealed.
create table absence (
  absence_id bigint      not null auto_increment,
  person_id  bigint      not null,
  from_day   date        not null,
  to_day     date        not null,
  label      varbinary(600),
  created_at datetime(6) not null,
  constraint pk_absence primary key (absence_id),
  constraint fk_absence_person foreign key (person_id) references person (person_id),
  constraint ck_absence_days check (from_day <= to_day)
);
create index ix_absence_person on absence (person_id, to_day);

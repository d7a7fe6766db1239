-- What somebody has typed into a form and not saved yet; for them alone, so it is encrypted whatever the form holds.
-- object_id is what the form is about, such as a session.
create table draft (
  person_id  bigint      not null,
  form       varchar(40) not null,
  object_id  bigint      not null,
  text       mediumblob  not null,
  changed_at datetime(6) not null,
  constraint pk_draft primary key (person_id, form, object_id),
  constraint fk_draft_person foreign key (person_id) references person (person_id)
);
create index ix_draft_changed on draft (changed_at);

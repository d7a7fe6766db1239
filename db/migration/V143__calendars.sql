-- What somebody lets calendars tell, and the secret address under which calendar programs read theirs: sealed for its
-- owner to look at, as a hash for whoever comes with it.
create table calendar_setting (
  person_id     bigint      not null,
  detail        varchar(10) not null,
  feed_token    varbinary(200),
  feed_hash     binary(32),
  feed_since_at datetime(6),
  constraint pk_calendar_setting primary key (person_id),
  constraint uq_calendar_setting_feed unique (feed_hash),
  constraint fk_calendar_setting_person foreign key (person_id) references person (person_id),
  constraint ck_calendar_setting_detail check (detail in ('BUSY', 'KIND', 'FULL'))
);
